package cn.jifenbu.identity.binding;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.NewHousehold;
import cn.jifenbu.household.NewMember;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Villages number their households alike, by habit or to be in the way.
@QuarkusTest
class SameCodeTest {

    @Inject VillageFixture villages;
    @Inject HouseholdWriter writer;

    VillageId village;
    VillageId neighbours;
    HouseholdId household;
    String code;

    @BeforeEach
    void aHouseholdWhoseCodeTheNextVillageUsesToo() {
        village = villages.found();
        neighbours = villages.found();
        household = villages.household(village);
        code = villages.codeOf(village, household);
    }

    void registered(String head) {
        writer.register(neighbours, List.of(new NewHousehold(code, 1, "1号", List.of(new NewMember(head, "户主", 1970)))));
    }

    ValidatableResponse ask(String typed, String inVillage) {
        var body = new HashMap<>(Map.of("householdCode", typed, "name", "冉光明"));
        if (inVillage != null) body.put("village", inVillage);
        return as(TestLogin.newcomerToken()).body(body).post("/api/v1/me/household-binding").then();
    }

    @Test
    void anotherVillagesHouseholdOfTheSameCodeDoesNotBlockTheBinding() {
        registered("秦良");
        ask(code, null).statusCode(201).body("villageId", equalTo(village.toString()));
    }

    @Test
    void whereTheNameIsTheSameTooTheVillageIsAskedForAndTells() {
        registered("冉光明");
        ask(code, null).statusCode(409).body("code", equalTo("several-villages"), "detail", containsString("试村"));
        ask(code, village.toString()).statusCode(201).body("villageId", equalTo(village.toString()));
        ask(code, neighbours.toString()).statusCode(201).body("villageId", equalTo(neighbours.toString()));
        ask(code, "没有的村").statusCode(422).body("code", equalTo("household-code-or-name-wrong"));
    }

    @Test
    void theCodeIsTakenAsPeopleTypeIt() {
        for (var typed : List.of(" " + code, code.replace("-", "－"), code.replace("-", " — "))) {
            ask(typed, null).statusCode(201).body("villageId", equalTo(village.toString()));
        }
        ask(code + "9", null).statusCode(422);
    }

    @Test
    void theVillagesNameWillDo() {
        ask(code, " 试村 ").statusCode(201).body("villageId", equalTo(village.toString()));
    }
}
