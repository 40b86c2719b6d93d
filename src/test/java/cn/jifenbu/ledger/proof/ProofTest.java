package cn.jifenbu.ledger.proof;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.seals.SealLedger;
import cn.jifenbu.ledger.seals.SealTrigger;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.MerkleProof;
import cn.jifenbu.verifier.VerifyExport;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries 1, 3 and 5 belong to the household, 2 and 4 to its neighbour; the first four are sealed.
@QuarkusTest
class ProofTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject SealLedger seal;

    @TempDir Path folder;

    VillageId village;
    HouseholdId household;
    HouseholdId neighbour;
    String head;
    String admin;

    @BeforeEach
    void fourSealedEntriesAndOneMore() {
        village = villages.found();
        household = villages.household(village);
        neighbour = villages.household(village, 2);
        head = TestLogin.villagerToken(villages.codeOf(village, household));
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        admin = TestLogin.staffToken("cun" + village);
        for (int no = 1; no <= 5; no++) {
            if (no == 5) seal.sealPending(village, SealTrigger.NOTICE);
            ledger.post(village, UUID.randomUUID(), new Posting(no % 2 == 1 ? household : neighbour, EntryKind.EARN, 5, 5, 2026,
                    DAY, new EntrySource("test", UUID.randomUUID().toString()), "家里的事"));
        }
    }

    @Test
    void aProofLeadsFromTheEntryToTheRootOfThePublicSeal() {
        var proof = get(head, "/entries/3/proof").statusCode(200).body("entry.points", equalTo(5))
                .body("entry.householdId", equalTo(household.toString())).body("leafIndex", equalTo(2)).extract().body()
                .as(JsonNode.class);
        var path = proof.path("path").valueStream().map(h -> HexFormat.of().parseHex(h.asText())).toList();
        var root = MerkleProof.rootFrom(HexFormat.of().parseHex(proof.at("/entry/hash").asText()), 2, 4, path);
        given().get("/api/v1/public/villages/" + village + "/seals").then().statusCode(200)
                .body("items.root", contains(HexFormat.of().formatHex(root)))
                .body("items.keyId", contains(proof.at("/seal/keyId").asText()));
    }

    @Test
    void villagersSeeProofsOfTheirOwnHouseholdOnly() {
        get(head, "/entries/2/proof").statusCode(403).body("code", equalTo("out-of-scope"));
        get(head, "/entries/99/proof").statusCode(403).body("code", equalTo("out-of-scope"));
        get(head, "/households/" + neighbour + "/entries/2/slip").statusCode(403);
        get(head, "/households/" + household + "/entries/2/slip").statusCode(403).body("code", equalTo("out-of-scope"));
        get(admin, "/entries/2/proof").statusCode(200);
        get(admin, "/entries/99/proof").statusCode(404).body("code", equalTo("unknown-entry"));
    }

    @Test
    void whatIsNotSealedYetIsPromisedForTomorrow() {
        get(head, "/entries/5/proof").statusCode(409).body("code", equalTo("not-sealed-yet"))
                .body("detail", equalTo("第 5 笔今天夜里封存，明天就能核对。"));
    }

    @Test
    void theSlipIsAPageInPlainChineseWithoutTheWholeName() {
        var page = get(head, "/households/" + household + "/entries/3/slip").statusCode(200)
                .contentType("text/html;charset=utf-8").extract().asString();
        var text = get(head, "/entries/3/proof").extract().<String>path("slip");
        assertThat(page).contains("第 3 笔", "挣得积分，2026年3月5日", "+5 分", "余额 10 分", "冉*", "第 1 号封存", "<svg", text)
                .doesNotContain("冉光明").doesNotContain("家里的事").doesNotContain("http://www");
    }

    @Test
    void thePageThatChecksSlipsIsServedWithoutLoginAndAsksNobodyElse() {
        for (var file : new String[]{"", "verify.js", "page.js", "verify.css"}) {
            var text = given().get("/verify/" + file).then().statusCode(200).extract().asString();
            assertThat(text).as(file).doesNotContain("http://").doesNotContain("https://").doesNotContain("fetch(");
        }
    }

    @Test
    void sealsAndEventsAreLists() {
        get(head, "/seals").statusCode(200).body("items", hasSize(1)).body("items[0].occasion", equalTo("NOTICE"));
        get(admin, "/events?after=0").statusCode(200).body("items.kind", contains("LEDGER_SEALED"))
                .body("items[0].body.sealNo", equalTo(1));
        get(admin, "/events?after=1").statusCode(200).body("items", hasSize(0));
        get(head, "/events").statusCode(403);
    }

    @Test
    void theExportIsRecomputedByTheStandAloneVerifierAndHoldsNoTexts() throws IOException {
        var text = get(admin, "/ledger/export").statusCode(200).contentType("application/x-ndjson").extract().asString();
        assertThat(text.lines()).hasSize(1 + 5 + 1 + 1);
        assertThat(text).doesNotContain("家里的事").doesNotContain("冉");
        assertThat(verify(text)).isZero();
        assertThat(verify(text.replaceFirst("\"points\":5", "\"points\":6"))).isEqualTo(1);
        var year = get(admin, "/ledger/export?year=2001").statusCode(200).extract().asString();
        assertThat(year.lines()).hasSize(2);
        get(admin, "/ledger/export?year=1").statusCode(400);
        get(head, "/ledger/export").statusCode(403);
    }

    private int verify(String text) throws IOException {
        var file = Files.writeString(folder.resolve("export"), text);
        return VerifyExport.run(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), file.toString());
    }

    private ValidatableResponse get(String token, String path) {
        return as(token).get("/api/v1/villages/" + village + path).then();
    }
}
