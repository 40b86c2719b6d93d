package cn.jifenbu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.web.TestActors.Person;
import cn.jifenbu.web.access.RequiresPermission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every operation of the generated document, asked for by everybody.
@QuarkusTest
class AccessTest {

    @Inject VillageFixture villages;

    @Test
    void everyOperationIsOpenToThoseItIsForAndClosedToAllOthers() throws IOException {
        var cast = TestActors.of(villages);
        var wrong = new ArrayList<String>();
        for (var operation : ApiOperation.all()) {
            if (operation.id().equals("logOut")) continue; // would end the others' journey
            for (var person : cast.people().entrySet()) {
                var answer = ask(operation, cast, person.getValue());
                var complaint = complaint(operation, person.getValue(), answer);
                if (complaint != null)
                    wrong.add(person.getKey() + " " + operation.method() + " " + operation.path() + ": "
                            + complaint + ", was " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Response ask(ApiOperation operation, TestActors cast, Person person) {
        var request = given().header("Idempotency-Key", UUID.randomUUID());
        if (person.token() != null) request.header("Authorization", "Bearer " + person.token());
        if (operation.takesAFile()) request.multiPart("file", "x.png", new byte[]{1});
        if (!operation.body().isMissingNode()) request.contentType(ContentType.JSON).body("{}");
        return request.request(operation.method(), operation.address(cast.known()));
    }

    /// What is wrong with this answer; null when nothing is.
    private static String complaint(ApiOperation operation, Person person, Response answer) {
        int status = answer.statusCode();
        if (status >= 500) return "a fault";
        if (status == 405 || status == 404 && answer.asString().contains("unknown-path")) return "the path is not served";
        if (operation.open()) return status == 401 && !operation.path().contains("/auth/") ? "open to everybody" : null;
        if (person.token() == null) return status == 401 ? null : "401 without login";
        if (status == 401) return "is logged in";
        var permission = Operations.method(operation.id()).getAnnotation(RequiresPermission.class).value();
        boolean elsewhere = person.stranger()
                && operation.path().matches(".*\\{(village|township|division)}.*");
        if (elsewhere || !person.stranger() && !person.may(permission)) return status == 403 ? null : "403";
        return null;
    }

    /// Whether a village or a household exists is nobody's business elsewhere.
    @Test
    void foreignThingsAnswerAlikeWhetherTheyExistOrNot() throws IOException {
        var cast = TestActors.of(villages);
        var villager = cast.people().get("villager");
        var neighbour = villages.household(cast.village()).toString();
        for (var path : new String[]{"", "/account", "/entries"}) {
            var existing = get(villager, "/api/v1/villages/" + cast.village() + "/households/" + neighbour + path);
            var missing = get(villager, "/api/v1/villages/" + cast.village() + "/households/" + UUID.randomUUID() + path);
            assertThat(existing.statusCode()).isEqualTo(403);
            assertThat(withoutId(existing)).isEqualTo(withoutId(missing));
        }
        var foreign = cast.people().get("foreign admin");
        var existing = get(foreign, "/api/v1/villages/" + cast.village() + "/households");
        var missing = get(foreign, "/api/v1/villages/999999999999/households");
        assertThat(existing.statusCode()).isEqualTo(403);
        assertThat(withoutId(existing)).isEqualTo(withoutId(missing));
    }

    /// A household of another village under one's own village's path.
    @Test
    void aHouseholdIsFoundInItsOwnVillageOnly() {
        var cast = TestActors.of(villages);
        var elsewhere = villages.household(villages.found());
        var answer = get(cast.people().get("VILLAGE_ADMIN"), "/api/v1/villages/" + cast.village() + "/households/" + elsewhere);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("code")).isEqualTo("unknown-household");
    }

    private static Response get(Person person, String path) {
        return given().header("Authorization", "Bearer " + person.token()).get(path);
    }

    private static String withoutId(Response answer) {
        return answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
