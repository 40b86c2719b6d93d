package cn.jifenbu.demo;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;

import cn.jifenbu.testing.AnswerText;
import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.NumbersOfPeople;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads all there is to read of a village, as several people, and looks for whole numbers of people in it. What a list shows
/// first is opened as well, with everything below it.
class DemoNumbers {

    private static final List<String> HEADS_NUMBERS = List.of("13787654321", "11010519491231002X", "6217003810012345678");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> tokens;
    private final String village;
    private int answered;

    /// @param tokens by name; an empty one is nobody's
    DemoNumbers(Map<String, String> tokens, String village) {
        this.tokens = tokens;
        this.village = village;
    }

    /// The demo's people have no numbers on record, so some are given theirs.
    void enterNumbers() {
        var admin = tokens.get("cun1");
        var households = "/api/v1/villages/" + village + "/households";
        List<String> ids = as(admin).get(households + "?limit=5").then().statusCode(200).extract().path("items.id");
        for (var id : ids) {
            String member = as(admin).get(households + "/" + id).then().statusCode(200).extract().path("members[0].id");
            as(admin).body(Map.of("phone", HEADS_NUMBERS.get(0), "idNumber", HEADS_NUMBERS.get(1), "bankAccount",
                    HEADS_NUMBERS.get(2))).patch(households + "/" + id + "/members/" + member + "/personal-data").then()
                    .statusCode(200);
        }
    }

    int answered() {
        return answered;
    }

    /// Who sees which number where.
    List<String> found() throws IOException {
        var found = new ArrayList<String>();
        var reads = ApiOperation.all().stream().filter(o -> o.method().equals("get"))
                .sorted(Comparator.comparingInt(o -> o.path().length())).toList();
        for (var person : tokens.entrySet()) {
            var first = new HashMap<String, String>();
            for (var read : reads) {
                var answer = ask(person.getValue(), address(read.path(), first));
                if (answer.statusCode() != 200) continue;
                answered++;
                remember(read.path(), answer, first);
                var numbers = NumbersOfPeople.in(AnswerText.of(answer.asByteArray()));
                if (!numbers.isEmpty()) found.add(person.getKey() + " " + read.id() + " " + numbers);
            }
        }
        return found;
    }

    private static Response ask(String token, String address) {
        return token.isEmpty() ? given().get(address) : as(token).get(address);
    }

    private static void remember(String path, Response answer, Map<String, String> first) throws IOException {
        if (!answer.contentType().startsWith("application/json")) return;
        var id = JSON.readTree(answer.asByteArray()).at("/items/0/id").asText("");
        if (!id.isEmpty()) first.put(path, id);
    }

    private String address(String path, Map<String, String> first) {
        var address = new StringBuilder();
        var pattern = new StringBuilder();
        for (var part : path.substring(1).split("/")) {
            var opened = first.get(pattern.toString());
            pattern.append('/').append(part);
            address.append('/').append(switch (part) {
                case "{village}" -> village;
                case "{township}" -> village.substring(0, 9);
                case "{division}" -> village;
                case "{year}" -> "2025";
                default -> !part.startsWith("{") ? part : opened != null ? opened : UUID.randomUUID().toString();
            });
        }
        return address.toString();
    }
}
