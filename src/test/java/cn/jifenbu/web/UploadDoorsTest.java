package cn.jifenbu.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.BadFiles;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.web.TestActors.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every door through which a file comes in, and every bad file: a clear refusal, never a fault.
@QuarkusTest
class UploadDoorsTest {

    private static final String FORM = "multipart/form-data; boundary=" + BadFiles.BOUNDARY;

    @Inject VillageFixture villages;

    TestActors cast;
    List<String> faults = new ArrayList<>();

    @BeforeEach
    void people() {
        cast = TestActors.of(villages);
    }

    @Test
    void badSheetsAreRefused() throws Exception {
        var doors = doors(operation -> operation.body().path("properties").has("content"));
        assertThat(doors.keySet()).extracting(ApiOperation::id).contains("importClaims", "importHouseholds");
        var sheets = new LinkedHashMap<String, byte[]>();
        BadFiles.workbooks().forEach((name, file) -> {
            if (file.length < 700_000) sheets.put(name, ("{\"content\":\"%s\"}").formatted(base64(file)).getBytes(UTF_8));
        });
        assertThat(sheets).hasSizeGreaterThan(15);
        sheets.put("no Base64", "{\"content\":\"PK!!\"}".getBytes(UTF_8));
        for (var door : doors.entrySet()) {
            for (var sheet : sheets.entrySet()) knock(door, sheet.getKey(), "application/json", sheet.getValue());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void badPicturesAndFormsAreRefused() throws Exception {
        var doors = doors(ApiOperation::takesAFile);
        assertThat(doors.keySet()).extracting(ApiOperation::id).contains("uploadEvidence", "uploadGoodsPicture",
                "uploadHandOverPhoto");
        for (var door : doors.entrySet()) {
            for (var picture : BadFiles.pictures().entrySet()) {
                knock(door, picture.getKey(), FORM, BadFiles.form("file", picture.getValue()));
            }
            for (var form : BadFiles.forms().entrySet()) {
                knock(door, form.getKey(), FORM, form.getValue());
                knock(door, form.getKey() + " without boundary", "multipart/form-data", form.getValue());
            }
        }
        assertThat(faults).isEmpty();
    }

    private interface Kind {
        boolean is(ApiOperation operation);
    }

    private Map<ApiOperation, Person> doors(Kind kind) throws IOException {
        var doors = new LinkedHashMap<ApiOperation, Person>();
        for (var operation : ApiOperation.all()) {
            if (kind.is(operation)) {
                doors.put(operation, cast.people().values().stream().filter(p -> RawRequest.listens(operation, p)).findFirst()
                        .orElseThrow());
            }
        }
        return doors;
    }

    private void knock(Map.Entry<ApiOperation, Person> door, String name, String type, byte[] body) throws Exception {
        var operation = door.getKey();
        var address = operation.address(cast.known());
        var answer = RawRequest.send(RawRequest.to(operation.method(), address, door.getValue(), type, body));
        if (answer.statusCode() < 400 || !RawRequest.clear(answer)) {
            faults.add(operation.id() + ", " + name + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }
}
