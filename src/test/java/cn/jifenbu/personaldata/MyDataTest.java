package cn.jifenbu.personaldata;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.testing.Couple;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people may ask of their own data.
@QuarkusTest
class MyDataTest extends Couple {

    @Inject VerifyLedger verify;
    @Inject SealedValues values;

    @BeforeEach
    void aFamily() {
        setUpCouple(true);
    }

    private static ValidatableResponse leave(String token) {
        return as(token).body(Map.of("confirm", "注销")).post("/api/v1/me/deletion").then();
    }

    private String memberId(int position) {
        return as(coordinator).get("/api/v1/villages/" + village + "/households/" + household).then().extract()
                .path("members[%d].id".formatted(position));
    }

    @Test
    void consentIsGivenTakenBackAndRemembered() {
        as(spouse).get("/api/v1/me/consent").then().statusCode(200).body("given", equalTo(false));
        as(spouse).body(Map.of("given", true)).post("/api/v1/me/consent").then().statusCode(200);
        as(spouse).get("/api/v1/me/consent").then().body("given", equalTo(true));
        as(spouse).body(Map.of("given", false)).post("/api/v1/me/consent").then().statusCode(200);
        as(spouse).get("/api/v1/me/consent").then().body("given", equalTo(false)).body("history", hasSize(2))
                .body("history[1].given", equalTo(true));
    }

    @Test
    void theCopyHoldsWhatIsKeptAndMasksWhatOthersEntered() {
        values.put(village.value(), UUID.fromString(memberId(1)), SealedKind.PHONE, "13812345678");
        as(spouse).get("/api/v1/me/data").then().statusCode(200).body("register.name", equalTo("谢桂芳"))
                .body("register.phone", equalTo("138****5678")).body("register.birthYear", equalTo(1972))
                .body("household.code", equalTo(villages.codeOf(village, household)))
                .body("household.account.balance", equalTo(0)).body("bindings", hasSize(1));
    }

    @Test
    void whoLeavesIsForgottenAndTheLedgerVerifies() {
        var member = memberId(1);
        values.put(village.value(), UUID.fromString(member), SealedKind.PHONE, "13812345678");
        as(spouse).body(Map.of("confirm", "是")).post("/api/v1/me/deletion").then().statusCode(400);
        leave(spouse).statusCode(200).body("register", equalTo("FORGOTTEN"));
        as(spouse).get("/api/v1/me").then().statusCode(401);
        Assertions.assertThat(values.all(village.value(), UUID.fromString(member))).isEmpty();
        as(head).get("/api/v1/villages/" + village + "/households/" + household).then().body("members", hasSize(2))
                .body("members[1].name", equalTo("已注销"));
        as(head).get("/api/v1/me/family").then().body("items", hasSize(1));
        Assertions.assertThat(verify.verify(village, no -> {}).valid()).isTrue();
    }

    @Test
    void theHeadOfALivingHouseholdStaysNamedAndLogsInNoMore() {
        leave(head).statusCode(200).body("register", equalTo("KEPT_AS_HEAD"));
        as(head).get("/api/v1/me").then().statusCode(401);
        as(spouse).get("/api/v1/villages/" + village + "/households/" + household).then().body("members[0].name",
                equalTo("冉光明"));
    }

    @Test
    void staffDoNotDeleteTheirOwnAccounts() {
        leave(coordinator).statusCode(409).body("code", equalTo("staff-account-stays"));
    }

    /// The same person who comes back is a new one.
    @Test
    void anotherLogInAfterwardsStartsAnew() {
        var before = as(head).get("/api/v1/me").then().extract().<String>path("id");
        leave(head).statusCode(200);
        var again = TestLogin.villagerToken(villages.codeOf(village, household));
        Assertions.assertThat(as(again).get("/api/v1/me").then().extract().<String>path("id")).isNotEqualTo(before);
    }
}
