package cn.jifenbu.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.seals.SealLedger;
import cn.jifenbu.ledger.seals.SealTrigger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.KeepsToTheDocument;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookTest {

    private static final String HOOKS = "/api/v1/webhooks";

    @Inject VillageFixture villages;
    @Inject DeliverEvents deliver;
    @Inject SealLedger seals;
    @Inject PostToLedger ledger;

    private final TestReceiver receiver = new TestReceiver();
    private VillageId village;
    private String township;
    private String token;

    @BeforeEach
    void found() {
        village = villages.found();
        township = "w" + UUID.randomUUID().toString().replace("-", "");
        villages.townshipAdmin(village, township);
        token = TestLogin.staffToken(township);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private ValidatableResponse add(String scope, String url) {
        return TestLogin.as(token)
                .body(Map.of("scope", scope, "url", url, "kinds", Set.of("LEDGER_SEALED"), "description", "县平台"))
                .post(HOOKS).then();
    }

    private String added() {
        return add(village.toString(), receiver.url()).statusCode(201).extract().path("id");
    }

    private String secretOf(String id) {
        return TestLogin.as(token).post(HOOKS + "/" + id + "/renew-secret").then().statusCode(200).extract().path("secret");
    }

    @Test
    void aWebhookIsAddedAndItsSecretShownOnceAndKeptSealed() throws Exception {
        var id = added();
        var before = TestLogin.as(token).get(HOOKS).then().statusCode(200);
        before.body("items.find { it.id == '%s' }.secretAt".formatted(id), nullValue());
        var secret = secretOf(id);
        TestLogin.as(token).get(HOOKS).then().body(not(containsString(secret)))
                .body("items.find { it.id == '%s' }.secretAt".formatted(id), notNullValue());
        try (var owner = TestDatabase.asOwner(); var ask = owner.createStatement()) {
            var rows = ask.executeQuery("select sealed from sealed_value where kind = 'WEBHOOK_SECRET' and subject_id = '"
                    + id + "'");
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), "ISO-8859-1")).doesNotContain(secret);
            var kept = ask.executeQuery("select count(*) from idempotent_reply where body like '%" + secret + "%'");
            kept.next();
            assertThat(kept.getLong(1)).isZero();
        }
    }

    @Test
    void theEventOfASealCarriesWhatIsNeededToKeepTheAnchor() {
        var id = added();
        secretOf(id);
        var household = villages.household(village);
        ledger.post(village, Actor.SYSTEM.person(), List.of(Posting.earn(household, 5, LocalDate.now().minusDays(1),
                new EntrySource("claim", UUID.randomUUID().toString()))));
        var seal = seals.sealPending(village, SealTrigger.NOTICE).orElseThrow();
        deliver.due();
        deliver.round(UUID.fromString(id));
        assertThat(receiver.got).hasSize(1);
        assertThat(receiver.got.getFirst().body()).contains("\"sealNo\":" + seal.sealNo(), "\"root\":\"" + seal.root() + "\"",
                "\"signature\":\"", "\"publicKey\":\"", "\"prevHash\":\"" + HexFormat.of().formatHex(new byte[32]) + "\"");
        TestLogin.as(token).get(HOOKS + "/" + id + "/deliveries").then().statusCode(200)
                .body("items[0].id", equalTo(village + "-1")).body("items[0].state", equalTo("DELIVERED"))
                .body("items[0].tries", equalTo(1)).body("items[0].lastStatus", equalTo(204));
        TestLogin.as(token).post(HOOKS + "/" + id + "/deliveries/" + village + "-1/redeliver").then().statusCode(200)
                .body("tries", equalTo(2)).body("state", equalTo("DELIVERED"));
        assertThat(receiver.ids()).containsExactly(village + "-1", village + "-1");
        assertThat(receiver.got).allSatisfy(got -> KeepsToTheDocument.requireAsDeclared(got.kind(), got.body()));
    }

    @Test
    void aTestIsSentAtOnceAndItsFailureIsTold() {
        var id = added();
        TestLogin.as(token).post(HOOKS + "/" + id + "/test").then().statusCode(409).body("code",
                equalTo("webhook-without-secret"));
        secretOf(id);
        TestLogin.as(token).post(HOOKS + "/" + id + "/test").then().statusCode(200).body("state", equalTo("DELIVERED"));
        assertThat(receiver.got.getFirst().kind()).isEqualTo("TEST");
        KeepsToTheDocument.requireAsDeclared("TEST", receiver.got.getFirst().body());
        receiver.behaviour = TestReceiver.status(503);
        TestLogin.as(token).post(HOOKS + "/" + id + "/test").then().statusCode(200).body("state", equalTo("FAILED"))
                .body("lastStatus", equalTo(503)).body("nextTryAt", nullValue());
    }

    @Test
    void isSuspendedResumedChangedAndDeleted() {
        var id = added();
        secretOf(id);
        TestLogin.as(token).post(HOOKS + "/" + id + "/suspend").then().statusCode(200).body("state", equalTo("SUSPENDED"))
                .body("reason", equalTo("BY_HAND"));
        TestLogin.as(token).post(HOOKS + "/" + id + "/resume").then().statusCode(200).body("state", equalTo("ACTIVE"));
        TestLogin.as(token).body(Map.of("description", "省平台")).patch(HOOKS + "/" + id).then().statusCode(200)
                .body("description", equalTo("省平台")).body("url", equalTo(receiver.url()));
        TestLogin.as(token).post(HOOKS + "/" + id + "/delete").then().statusCode(204);
        TestLogin.as(token).post(HOOKS + "/" + id + "/resume").then().statusCode(404).body("code", equalTo("unknown-webhook"))
                .body("title", equalTo("没有这个对外通知"));
    }

    @Test
    void whatIsNoReceiverIsRefusedWhenItIsSavedAndWhenItIsChanged() {
        var id = added();
        var wrong = Map.of("ftp://example.cn/", "webhook-url-invalid", "不是网址", "webhook-url-invalid",
                "https://a:b@example.cn/", "webhook-url-invalid", "https://example.cn/#x", "webhook-url-invalid",
                "http://8.8.8.8/", "webhook-needs-https", "https://169.254.169.254/latest", "webhook-address-refused",
                "https://10.0.0.1/", "webhook-address-refused", "https://[fe80::1]/", "webhook-address-refused",
                "https://nobody.invalid/", "webhook-host-unknown", "https://100.100.100.200/", "webhook-address-refused");
        wrong.forEach((url, code) -> {
            add(village.toString(), url).statusCode(422).body("code", equalTo(code));
            TestLogin.as(token).body(Map.of("url", url)).patch(HOOKS + "/" + id).then().statusCode(422).body("code",
                    equalTo(code));
        });
        TestLogin.as(token).get(HOOKS).then().body("items.size()", equalTo(countHere(id)));
    }

    /// The other tests' townships share the number, so only what this test added is counted.
    private int countHere(String id) {
        List<String> ids = TestLogin.as(token).get(HOOKS).then().body("items.id", hasItem(id)).extract().path("items.id");
        List<String> urls = TestLogin.as(token).get(HOOKS).then().extract().path("items.url");
        assertThat(urls).noneMatch(u -> u.contains("169.254") || u.contains("8.8.8.8") || u.contains("10.0.0.1"));
        return ids.size();
    }

    @Test
    void onePlaceHasTwentyAtMost() {
        for (int i = 0; i < ManageWebhooks.MOST_AT_A_PLACE; i++) added();
        add(village.toString(), receiver.url()).statusCode(409).body("code", equalTo("too-many-webhooks"));
    }

    @Test
    void otherPlacesWebhooksAreUnknownAndTheirPlaceOutOfScope() {
        var id = added();
        villages.staff("far" + village, new Grant(Role.TOWNSHIP_ADMIN, new DivisionCode("510000998"), Set.of()));
        villages.staff("own" + village, new Grant(Role.VILLAGE_ADMIN, new DivisionCode(village.toString()), Set.of()));
        villages.staff("county" + village, new Grant(Role.COUNTY_ADMIN, new DivisionCode("510000"), Set.of()));
        var far = TestLogin.staffToken("far" + village);
        TestLogin.as(far).get(HOOKS).then().statusCode(200).body("items.id", not(hasItem(id)));
        for (var act : List.of("suspend", "resume", "delete", "renew-secret", "test",
                "deliveries/" + village + "-1/redeliver")) {
            TestLogin.as(far).post(HOOKS + "/" + id + "/" + act).then().statusCode(404).body("code",
                    equalTo("unknown-webhook"));
        }
        TestLogin.as(far).get(HOOKS + "/" + id + "/deliveries").then().statusCode(404);
        TestLogin.as(far).body(Map.of("description", "x")).patch(HOOKS + "/" + id).then().statusCode(404);
        TestLogin.as(TestLogin.staffToken("own" + village)).get(HOOKS).then().statusCode(403).body("code",
                equalTo("out-of-scope"));
        TestLogin.as(TestLogin.staffToken("county" + village)).get(HOOKS).then().statusCode(200).body("items.id", hasItem(id));
        add("510000998", receiver.url()).statusCode(403).body("code", equalTo("out-of-scope"));
        add("510000", receiver.url()).statusCode(403).body("code", equalTo("out-of-scope"));
    }

    @Test
    void whatWasNeverSentCannotBeSentAgain() {
        var id = added();
        secretOf(id);
        TestLogin.as(token).post(HOOKS + "/" + id + "/deliveries/" + village + "-7/redeliver").then().statusCode(404)
                .body("code", equalTo("unknown-delivery"));
        TestLogin.as(token).post(HOOKS + "/" + id + "/deliveries/x/redeliver").then().statusCode(400);
    }
}
