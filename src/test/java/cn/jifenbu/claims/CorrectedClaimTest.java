package cn.jifenbu.claims;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.claims.store.ClaimFigures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was posted for a claim is put right in the ledger, and the claim follows.
@QuarkusTest
class CorrectedClaimTest extends ClaimFixture {

    @Inject ClaimFigures figures;

    @Test
    void aReversedClaimFreesTheCapAndIsPostedAnew() {
        var id = posted();
        enter(head, claim("ONLINE", "r02", "2026-03-09")).statusCode(409).body("code", equalTo("cap-reached"));
        right(1, "reversal", Map.of("reason", "记错了户")).statusCode(201);
        read(id).body("state", equalTo("REVERSED")).body("entryNo", equalTo(1)).body("reason", equalTo("记错了户"))
                .body("steps[-1].to", equalTo("REVERSED"));
        assertThat(figures.posted(List.of(village), 2026)).isEmpty();
        assertThat(figures.participating(List.of(village), 2026)).isEmpty();

        posted();
        account().body("balance", equalTo(2)).body("meritByYear.2026", equalTo(2));
        assertThat(figures.posted(List.of(village), 2026)).singleElement().returns(1L, ClaimFigures.Posted::claims);
    }

    @Test
    void aCorrectedClaimIsWorthWhatItWasCorrectedToAndAReversalOfThatTakesItBack() {
        var id = posted();
        right(1, "correction", Map.of("reason", "少做了一样", "points", 1)).statusCode(201);
        read(id).body("state", equalTo("POSTED")).body("points", equalTo(1)).body("entryNo", equalTo(2))
                .body("steps[-1].reason", equalTo("少做了一样"));
        assertThat(figures.posted(List.of(village), 2026)).singleElement().returns(1L, ClaimFigures.Posted::points);
        right(2, "reversal", Map.of("reason", "没有做过")).statusCode(201);
        read(id).body("state", equalTo("REVERSED"));
        account().body("balance", equalTo(0));
    }

    @Test
    void aDryRunLeavesTheClaimAsItIs() {
        var id = posted();
        right(1, "reversal?dryRun=true", Map.of("reason", "记错了户")).statusCode(200);
        read(id).body("state", equalTo("POSTED"));
    }

    private String posted() {
        at("2026-03-10T10:00:00");
        var id = onNotice("r02");
        at("2026-03-20T00:00:00");
        closeNotices.closeDue(village);
        at("2026-03-10T10:00:00");
        return id;
    }

    private ValidatableResponse right(long entry, String how, Map<String, Object> body) {
        return as(admin).body(body).post(path("/entries/" + entry + "/" + how)).then();
    }
}
