package cn.jifenbu.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.village.VillageLock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A slow store keeps no village from writing: the pictures are there before the upload asks for the village's lock.
@QuarkusTest
class StoredFirstTest extends ClaimFixture {

    @Inject EvidenceSettings settings;

    @Test
    void thePicturesAreStoredWhileSomebodyElseWrites() throws Exception {
        int before = pictures().size();
        try (var other = TestDatabase.asOwner(); var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            VillageLock.lock(new SqlConnection(other), village.value());
            var upload = pool.submit(() -> send(head, UUID.randomUUID()));
            while (pictures().size() < before + 2) assertThat(upload.isDone()).isFalse();
            other.rollback();
            upload.get().then().statusCode(201);
        }
        assertThat(pictures()).hasSize(before + 2);
    }

    @Test
    void whatComesAgainOrIsRefusedLeavesNoPictureBehind() throws IOException {
        var before = pictures();
        var key = UUID.randomUUID();
        var first = send(head, key).then().statusCode(201).extract().<String>path("id");
        send(head, key).then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        var kept = pictures();
        assertThat(kept).hasSize(before.size() + 2).contains(first + ".jpg", first + "-small.jpg");
        TestDatabase.change("""
                insert into evidence select village_id, gen_random_uuid(), 'x', upload_hash, 0, n, n, n, n, 1, 1, 1,
                uploaded_by, uploaded_at from evidence, generate_series(-40, -2) n where village_id = """ + village);
        send(head, UUID.randomUUID()).then().statusCode(429).body("code", equalTo("too-many-uploads"));
        assertThat(pictures()).containsExactlyInAnyOrderElementsOf(kept);
    }

    private Response send(String token, UUID key) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture);
        return given().header("Authorization", "Bearer " + token).header("Idempotency-Key", key)
                .contentType("multipart/form-data").multiPart("file", "x.png", picture.toByteArray(), "image/png")
                .post(path("/evidence"));
    }

    /// An earlier run may have left some of a village with the same number.
    private List<String> pictures() throws IOException {
        var folder = settings.folder().resolve(village.toString());
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".jpg")).toList();
        }
    }
}
