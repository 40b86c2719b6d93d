package cn.jifenbu.registration;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// New households, their members, new groups.
@QuarkusTest
class RegisterTest extends RegistrationFixture {

    static final Map<String, Object> HEAD = Map.of("name", "龙•阿依", "birthYear", 1970, "phone", PHONE, "idNumber", ID);

    @Test
    void aHouseholdIsRegisteredWithTheNextNumberOfItsGroup() {
        var body = Map.of("group", 1, "doorplate", "12号", "head", HEAD, "members",
                List.of(Map.of("name", "谢桂芳", "relation", "配偶")));
        var made = send("/households", body).statusCode(201).header("Location", containsString(path("/households/")))
                .body("code", equalTo(code(1, 1))).body("head", equalTo("龙·*")).body("state", equalTo("ACTIVE"))
                .body("members.relation", contains("户主", "配偶")).body("members.head", contains(true, false)).extract()
                .jsonPath();
        read("/households/" + made.getString("id") + "/members/" + made.getString("members[0].id") + "/personal-data")
                .body("phone", equalTo("138****5678")).body("idNumber", equalTo("110***********002X"));
        send("/households", body).statusCode(201).body("code", equalTo(code(1, 2)));
        send("/households", Map.of("group", 2, "head", HEAD)).statusCode(201).body("code", equalTo(code(2, 1)));
        assertThat(TestLogin.villagerToken(code(1, 1))).isNotBlank();
        as(town).get(path("/households")).then().body("items", hasSize(3));
    }

    @Test
    void aCodeThatIsKnownIsRefusedAndOfTwoAtOnceOneWins() throws Exception {
        var body = Map.of("code", "甲-1", "group", 1, "head", Map.of("name", "冉光明"));
        Callable<Integer> one = () -> send("/households", body).extract().statusCode();
        assertThat(ConcurrentCalls.run(2, List.<Callable<?>>of(one, one))).containsExactlyInAnyOrder(201, 409);
        send("/households", body).statusCode(409).body("code", equalTo("household-code-taken"));
        read("/households").body("items", hasSize(1));
    }

    @Test
    void longNamesAndRareCharactersSurvive() {
        var name = "\uD840\uDC00".repeat(30) + "·" + "娜".repeat(30);
        var id = send("/households", Map.of("group", 1, "head", Map.of("name", name))).statusCode(201).extract()
                .<String>path("id");
        var head = read("/households/" + id).body("head", equalTo("\uD840\uDC00".repeat(30) + "·*")).extract()
                .<String>path("members[0].id");
        as(admin).body(Map.of("fields", List.of("NAME"), "reason", "核对姓名"))
                .post(path("/households/" + id + "/members/" + head + "/unmask")).then().statusCode(200)
                .body("name", equalTo(name));
    }

    @Test
    void whatCannotBeReadIsRefusedByField() {
        for (var bad : List.of("\\u0000", "\\ud800", " ")) {
            as(admin).body("{\"group\":1,\"head\":{\"name\":\"%s\"}}".formatted(bad)).post(path("/households")).then()
                    .statusCode(400);
        }
        send("/households", Map.of("group", 1, "code", "a b", "head", HEAD)).statusCode(400);
        send("/households", Map.of("group", 1)).statusCode(400);
        send("/households", Map.of("group", 9, "head", HEAD)).statusCode(422).body("code", equalTo("unknown-group"));
        send("/households", Map.of("group", 1, "head", Map.of("name", "甲", "idNumber", "110105194912310021"))).statusCode(400)
                .body("errors.field", contains("head.idNumber"));
        send("/households", Map.of("group", 1, "head", HEAD, "members", List.of(Map.of("name", "乙", "relation", "户主"))))
                .statusCode(400).body("errors.field", contains("members[0].relation"));
        read("/households").body("items", hasSize(0));
    }

    @Test
    void theTownshipOnlyReads() {
        as(town).body(Map.of("group", 1, "head", HEAD)).post(path("/households")).then().statusCode(403);
        as(town).body(Map.of("groupNo", 3, "name", "三组")).post(path("/groups")).then().statusCode(403);
    }

    @Test
    void aMemberJoinsAndLeaves() {
        var home = "/households/" + send("/households", Map.of("group", 1, "head", HEAD)).extract().path("id");
        var baby = send(home + "/members", Map.of("name", "龙小宝", "relation", "女儿", "birthYear", 2026, "phone", PHONE))
                .statusCode(201).body("name", equalTo("龙*")).extract().<String>path("id");
        read(home).body("members.relation", contains("户主", "女儿"));
        send(home + "/members", Map.of("name", "乙", "relation", "户主")).statusCode(400);
        send(home + "/members/" + baby + "/leave", Map.of("reason", "")).statusCode(400);
        send(home + "/members/" + baby + "/leave", Map.of("reason", "嫁到邻村")).statusCode(200);
        read(home).body("members.relation", contains("户主"));
        send(home + "/members/" + baby + "/leave", Map.of("reason", "再来一次")).statusCode(404)
                .body("code", equalTo("unknown-member"));
        var head = read(home).extract().<String>path("members[0].id");
        send(home + "/members/" + head + "/leave", Map.of("reason", "户主走了")).statusCode(409)
                .body("code", equalTo("head-stays"));
        send(home + "/members", Map.of("name", "龙小二", "relation", "儿子")).statusCode(201);
    }

    @Test
    void whoLeftNoLongerActsForTheHousehold() {
        var home = villages.household(village);
        var spouse = villages.spouseToken(village, home, admin, true);
        as(spouse).get(path("/households/" + home + "/account")).then().statusCode(200);
        var id = read("/households/" + home).extract().<String>path("members[1].id");
        send("/households/" + home + "/members/" + id + "/leave", Map.of("reason", "离婚迁出")).statusCode(200);
        as(spouse).get(path("/households/" + home + "/account")).then().statusCode(403);
    }

    @Test
    void nobodyJoinsAFrozenHousehold() {
        var home = villages.household(village);
        villages.freeze(village, home);
        send("/households/" + home + "/members", Map.of("name", "乙")).statusCode(409)
                .body("code", equalTo("household-not-active"));
    }

    @Test
    void aGroupIsAddedOnce() {
        send("/groups", Map.of("groupNo", 3, "name", "三组")).statusCode(201).body("groupNo", equalTo(3));
        send("/groups", Map.of("groupNo", 3, "name", "又是三组")).statusCode(409).body("code", equalTo("group-exists"));
        read("/groups").body("items.name", contains("一组", "二组", "三组"));
        send("/households", Map.of("group", 3, "head", HEAD)).statusCode(201);
    }
}
