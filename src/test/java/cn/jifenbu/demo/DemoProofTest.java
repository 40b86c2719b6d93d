package cn.jifenbu.demo;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.dividend.proof.ProveDividend;
import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.ledger.seals.SignWithSealKey;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.DividendCheckers;
import cn.jifenbu.verifier.OpenProof;
import cn.jifenbu.verifier.ProofTampering;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A demo village's year of 2025 in one file, recomputed by both checkers, and spoiled in every way, signed anew with the
/// installation's own key where that helps.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoProofTest {

    private static final VillageId VILLAGE = new VillageId(500_243_999_201L);
    private static final VillageId OTHER = new VillageId(500_243_999_202L);

    @Inject PlayedYear year;
    @Inject ProveDividend prove;
    @Inject SealRepository seals;
    @Inject SignWithSealKey key;

    private final Map<VillageId, String> proofs = new HashMap<>();

    @BeforeEach
    void theYearIsOver() {
        year.lookAtIt();
    }

    @Test
    void theYearIsRight() {
        var installation = QuarkusTransaction.requiringNew().call(seals::installation).toString();
        var verdict = DividendCheckers.ask(proof(VILLAGE), "--key", keyId(), "--installation", installation);
        verdict.isRight();
        assertThat(verdict.java()).doesNotContain("没有用");
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsDoneToItIsFoundAndNamed(ProofTampering tampering) {
        var proof = open(VILLAGE);
        int line = tampering.spoil(proof, open(OTHER));
        DividendCheckers.ask(tampering.signedAnew() ? proof.signed() : proof.unsigned(), "--key", keyId()).isWrongAt(line);
    }

    private OpenProof open(VillageId village) {
        return new OpenProof(proof(village), message -> key.sign(message).signature());
    }

    private String keyId() {
        return key.sign(new byte[32]).keyId();
    }

    private String proof(VillageId village) {
        return proofs.computeIfAbsent(village, v -> {
            var run = as(DemoYearTest.token("xiang")).get("/api/v1/villages/" + v + "/dividend-runs").jsonPath()
                    .getString("items.find { it.year == 2025 && it.kind == 'YEAR_END' }.id");
            var out = new ByteArrayOutputStream();
            prove.write(v, UUID.fromString(run), out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }
}
