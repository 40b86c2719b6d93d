package cn.jifenbu.shop.goods;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PictureHttpTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;

    VillageId village;
    String admin;
    String picture;

    @BeforeEach
    void goodsWithoutAPicture() {
        village = villages.found();
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        admin = TestLogin.staffToken("cun" + village);
        picture = "/api/v1/villages/" + village + "/goods/" + shop.goods(village, "salt", 2, 5) + "/picture";
    }

    @Test
    void aPictureIsPaintedAnewAndNothingOfTheUploadIsLeft() throws IOException {
        var upload = withExif(image("jpeg", 2000, 1000), "GPS-29.3N-108.2E");
        send(upload, UUID.randomUUID()).statusCode(200).body("picture", equalTo(true));
        var shown = as(admin).get(picture).then().statusCode(200).contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff").extract().asByteArray();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("GPS-29.3N", "Exif");
        assertThat(size(shown)).isEqualTo("1280x640");
        assertThat(size(as(admin).get(picture + "?size=small").asByteArray())).isEqualTo("320x160");
        as(admin).get(picture + "?size=huge").then().statusCode(400);
    }

    @Test
    void aNewPictureTakesTheOldOnesPlace() throws IOException {
        send(image("png", 30, 20), UUID.randomUUID()).statusCode(200);
        send(image("png", 20, 30), UUID.randomUUID()).statusCode(200);
        assertThat(size(as(admin).get(picture).asByteArray())).isEqualTo("20x30");
    }

    @Test
    void aRepeatedUploadIsComparedByThePicture() throws IOException {
        var key = UUID.randomUUID();
        send(image("png", 30, 20), key).statusCode(200);
        send(image("png", 30, 20), key).statusCode(200).header("Idempotency-Replayed", "true");
        send(image("png", 31, 20), key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHeader() {
        send(pngHeader(40_000, 40_000), UUID.randomUUID()).statusCode(422)
                .body("code", equalTo("picture-too-large"), "detail", containsString("40000×40000"));
        as(admin).get(picture).then().statusCode(404).body("code", equalTo("unknown-picture"));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        var cut = image("jpeg", 300, 300);
        for (var bytes : List.of("<svg/>".getBytes(StandardCharsets.UTF_8), "GIF89a".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(cut, 40), new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, pngHeader(0, 5))) {
            send(bytes, UUID.randomUUID()).statusCode(422).body("code", equalTo("picture-unreadable"));
        }
        send(new byte[0], UUID.randomUUID()).statusCode(422).body("code", equalTo("picture-missing"));
        upload(UUID.randomUUID()).multiPart("other", "x").post(picture).then().statusCode(422)
                .body("code", equalTo("picture-missing"));
        as(admin).body("{}").post(picture).then().statusCode(415);
        send(new byte[1_100_000], UUID.randomUUID()).statusCode(413);
    }

    @Test
    void aPhotoProvesAHandOverAndIsForStaffAlone() throws IOException {
        var here = "/api/v1/villages/" + village;
        var household = villages.household(village);
        shop.give(village, household, 10);
        var salt = shop.goods(village, "oil", 2, 5);
        String photo = upload(UUID.randomUUID()).multiPart("file", "x.png", image("png", 30, 20))
                .post(here + "/hand-over-photos")
                .then().statusCode(201).extract().path("id");
        var body = "{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":1}],\"photo\":\"%s\"}";
        as(admin).body(body.formatted(household, salt, photo)).post(here + "/counter-redemptions").then().statusCode(201)
                .body("proof", equalTo("PHOTO"), "photo", equalTo(photo));
        as(admin).body(body.formatted(household, salt, photo)).post(here + "/counter-redemptions").then().statusCode(409)
                .body("code", equalTo("photo-used-before"));
        as(admin).body(body.formatted(household, salt, UUID.randomUUID())).post(here + "/counter-redemptions").then()
                .statusCode(404).body("code", equalTo("unknown-picture"));
        as(admin).get(here + "/hand-over-photos/" + photo).then().statusCode(200).contentType("image/jpeg");
        var villager = TestLogin.villagerToken(villages.codeOf(village, household));
        as(villager).get(here + "/hand-over-photos/" + photo).then().statusCode(403);
        assertThat(shop.account(village, household).balance()).isEqualTo(8);
    }

    ValidatableResponse send(byte[] bytes, UUID key) {
        return upload(key).multiPart("file", "x.jpg", bytes, "image/jpeg").post(picture).then();
    }

    RequestSpecification upload(UUID key) {
        return given().header("Authorization", "Bearer " + admin).header("Idempotency-Key", key)
                .contentType("multipart/form-data");
    }

    static byte[] image(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    static String size(byte[] bytes) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getWidth() + "x" + image.getHeight();
    }

    /// An APP1 segment behind the start of the image.
    static byte[] withExif(byte[] jpeg, String text) {
        var data = ("Exif\0\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xE1, 0, (byte) (data.length + 2)});
        out.writeBytes(data);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// A PNG that says it is this large, and has no pixels.
    static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[]{8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(8 + 4 + 17 + 4).put(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13).put(chunk).putInt((int) crc.getValue()).array();
    }
}
