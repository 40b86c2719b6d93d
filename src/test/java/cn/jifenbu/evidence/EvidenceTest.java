package cn.jifenbu.evidence;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.demo.SeedRules;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.testing.PngHeader;
import cn.jifenbu.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Photos that prove deeds: cleaned, seen by the household and the staff alone, and known again.
@QuarkusTest
class EvidenceTest extends ClaimFixture {

    @Test
    void aPhotoProvesAClaimAndIsSeenByItsPeopleAlone() throws IOException {
        var photo = upload(head, picture(1));
        var id = enter(head, withPhotos("r02", photo)).statusCode(201).extract().<String>path("id");
        read(id).body("evidence.id", contains(photo)).body("evidence.seenBefore", contains(0));
        as(head).get(path("/evidence/" + photo)).then().statusCode(200).contentType("image/jpeg");
        as(coordinator).get(path("/evidence/" + photo + "?size=small")).then().statusCode(200);
        var neighbour = villagerOf(villages.household(village));
        as(neighbour).get(path("/evidence/" + photo)).then().statusCode(404).body("code", equalTo("unknown-evidence"));
        enter(neighbour, withPhotos("r02", photo)).statusCode(403);
        as(head).get(path("/evidence/00000000-0000-0000-0000-000000000000")).then().statusCode(404);
    }

    @Test
    void theHouseholdSeesWhatTheCoordinatorPhotographedForIt() throws IOException {
        var photo = upload(coordinator, picture(2));
        as(head).get(path("/evidence/" + photo)).then().statusCode(404);
        var claim = withPhotos("r12", photo);
        claim.put("channel", "OFFLINE");
        enter(coordinator, claim).statusCode(201);
        as(head).get(path("/evidence/" + photo)).then().statusCode(200);
    }

    @Test
    void theSameFileProvesNoSecondClaim() throws IOException {
        enter(head, withPhotos("r02", upload(head, picture(3)))).statusCode(201);
        var again = upload(head, picture(3));
        enter(head, withPhotos("r04", again)).statusCode(409).body("code", equalTo("photo-used-before"))
                .body("detail", containsString("第 1 号"));
        as(admin).get(path("/claims")).then().body("items", hasSize(1));
    }

    @Test
    void aPhotoThatLooksTheSameIsFlaggedInThisVillageAndElsewhere() throws IOException {
        enter(head, withPhotos("r02", upload(head, picture(4)))).statusCode(201);
        var smaller = upload(head, scaled(picture(4), 400));
        enter(head, withPhotos("r04", smaller)).statusCode(201);
        as(coordinator).get(path("/review-queue?work=FIRST_CHECK")).then().statusCode(200)
                .body("items.photoSeenBefore", contains(false, true));
        setUpVillage();
        var elsewhere = enter(head, withPhotos("r02", upload(head, picture(4)))).statusCode(201).extract().<String>path("id");
        read(elsewhere).body("evidence.seenBefore", contains(2));
    }

    @Test
    void aRuleMayWantPhotos() throws IOException {
        var rules = new ArrayList<>(SeedRules.read());
        rules.replaceAll(r -> r.id().equals("r02") ? withPhotos(r, 2) : r);
        catalogue.rules(village, LocalDate.of(2026, 3, 1), "决议3号", rules, Actor.SYSTEM);
        enter(head, claim("ONLINE", "r02", "2026-03-09")).statusCode(422).body("code", equalTo("evidence-missing"))
                .body("detail", containsString("2 张照片，现有 0 张"));
        var draft = claim("ONLINE", "r02", "2026-03-09");
        draft.put("draft", true);
        var id = enter(head, draft).statusCode(201).extract().<String>path("id");
        step(head, id, "submit").statusCode(422).body("code", equalTo("evidence-missing"));
        var mended = Map.of("happenedOn", "2026-03-09", "note", "补了照片", "evidence",
                List.of(upload(head, picture(5)), upload(head, picture(6))));
        as(head).body(mended).put(path("/claims/" + id)).then().statusCode(200).body("note", equalTo("补了照片"))
                .body("evidence", hasSize(2));
        step(head, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
        as(head).body(mended).put(path("/claims/" + id)).then().statusCode(409).body("code", equalTo("wrong-claim-state"));
    }

    @Test
    void oneOfTheFamilyKeepsThePhotosAnotherTook() throws IOException {
        var photo = upload(head, picture(11));
        var draft = withPhotos("r02", photo);
        draft.put("draft", true);
        var id = enter(head, draft).statusCode(201).extract().<String>path("id");
        var spouse = villages.spouseToken(village, household, coordinator, false);
        var mended = Map.of("happenedOn", "2026-03-09", "note", "扫了两遍", "evidence", List.of(photo));
        as(spouse).body(mended).put(path("/claims/" + id)).then().statusCode(200).body("evidence.id", contains(photo));
        var others = Map.of("happenedOn", "2026-03-09", "evidence", List.of(upload(head, picture(12))));
        as(spouse).body(others).put(path("/claims/" + id)).then().statusCode(404).body("code", equalTo("unknown-evidence"));
        step(spouse, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void thereIsAnEndToWhatOneUploadsInADay() throws Exception {
        upload(head, picture(7));
        TestDatabase
                .change("""
                        insert into evidence select village_id, gen_random_uuid(), 'x', upload_hash, 0, n, n, n, n, 1, 1, 1,
                        uploaded_by, uploaded_at from evidence, generate_series(-40, -2) n where village_id = """
                        + village);
        send(head, picture(8)).statusCode(429).body("code", equalTo("too-many-uploads"));
        send(coordinator, picture(8)).statusCode(201);
        at("2026-03-11T00:00:01");
        head = villagerOf(household);
        upload(head, picture(9));
    }

    @Test
    void aSmallFileThatUnfoldsIsRefusedByItsHeader() {
        send(head, PngHeader.of(40_000, 40_000)).statusCode(422).body("code", equalTo("picture-too-large"));
        send(head, "GIF89a".getBytes(StandardCharsets.UTF_8)).statusCode(422).body("code", equalTo("picture-unreadable"));
    }

    @Inject AdoptCatalogue catalogue;

    private static Rule withPhotos(Rule r, int photos) {
        return new Rule(r.id(), r.position(), r.category(), r.title(), r.kind(), r.points(), r.quantityUnit(), r.maxQuantity(),
                r.cap(), r.capGroup(), r.evidence(), r.claimants(), r.secondApproval(), photos);
    }

    private Map<String, Object> withPhotos(String rule, String... photos) {
        var claim = claim("ONLINE", rule, "2026-03-09");
        claim.put("evidence", List.of(photos));
        return claim;
    }

    private String upload(String token, byte[] picture) {
        return send(token, picture).statusCode(201).extract().path("id");
    }

    private ValidatableResponse send(String token, byte[] picture) {
        return given().header("Authorization", "Bearer " + token).header("Idempotency-Key", UUID.randomUUID())
                .contentType("multipart/form-data").multiPart("file", "x.png", picture, "image/png").post(path("/evidence"))
                .then();
    }

    /// Fields of grey in an order of its own for each seed and village: no other test has one like it.
    private byte[] picture(int seed) throws IOException {
        var random = new Random(seed * 7919L + PLACE);
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 8; y++) {
                int grey = random.nextInt(256);
                brush.setColor(new Color(grey, grey, grey));
                brush.fillRect(x * 80, y * 60, 80, 60);
            }
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static final long PLACE = System.nanoTime();

    private static byte[] scaled(byte[] picture, int width) throws IOException {
        var from = ImageIO.read(new ByteArrayInputStream(picture));
        var to = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
        var brush = to.createGraphics();
        brush.drawImage(from, 0, 0, to.getWidth(), to.getHeight(), null);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(to, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
