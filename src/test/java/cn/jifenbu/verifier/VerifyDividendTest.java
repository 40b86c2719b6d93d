package cn.jifenbu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Line 1 is the head, 2 the run, 3–6 entries 1–4, 7 seal 1, 8–10 entries 5–7, 11 seal 2, 12 and 13 the shares, 14 the end. Of
/// 100 fen A-0 gets 43 for 15 points and A-1 57 for 20.
class VerifyDividendTest {

    @TempDir Path folder;

    private final MadeLedger ledger = new MadeLedger().earn(4).seal().earn(3).seal();
    private final OpenProof proof = MadeDividend.of(ledger, 2000);
    private final String key = HexFormat.of().formatHex(Sha256.digest().digest(ledger.key().getPublic().getEncoded()));

    @Test
    void aRightProofIsRightAndTellsWhatItCannotKnow() {
        var free = DividendCheckers.ask(proof.unsigned());
        free.isRight();
        assertThat(free.java()).contains("核对无误", "没有用 --key", key, "没有用 --installation",
                "第 2 号封存，公示栏上它的核对码应是 " + ledger.seals.getLast().code());
        var pinned = DividendCheckers.ask(proof.unsigned(), "--key", key, "--installation",
                MadeLedger.INSTALLATION.toString());
        pinned.isRight();
        assertThat(pinned.java()).doesNotContain("没有用");
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyMightDoIsFoundAndNamed(ProofTampering tampering) {
        var other = MadeDividend.of(new MadeLedger(MadeLedger.VILLAGE + 1, ledger.key()).earn(4).seal(), 2000);
        int line = tampering.spoil(proof, other);
        DividendCheckers.ask(tampering.signedAnew() ? proof.signed() : proof.unsigned(), "--key", key).isWrongAt(line);
    }

    /// In the shares themselves, each signed by the right key.
    @ParameterizedTest
    @CsvSource({"2, poolFen, 101, 0", "2, rateBp, 499, 0", "2, totalMerit, 36, 0", "2, minMerit, 16, 12", "2, floorFen, 150, 0",
            "2, ceilingFen, 50, 0", "2, fixedFen, 70, 0", "2, cutoffEntryNo, 8, 0", "2, cutoffEntryNo, 6, 13",
            "2, settledUntilEntryNo, 3, 2", "2, runNo, 2, 12", "12, firstEntryNo, 3, 12", "12, earlierFen, 1, 12",
            "13, remainder, 1, 13", "13, shareNo, 3, 13", "12, householdCode, 9, 13", "3, entryNo, 2, 3", "7, sealNo, 2, 7"})
    void eachFieldIsHeldAgainstTheEntries(int line, String field, long value, int named) {
        if (proof.line(line).get(field).isTextual()) proof.line(line).put(field, "B" + value);
        else proof.line(line).put(field, value);
        DividendCheckers.ask(proof.signed(), "--key", key).isWrongAt(named);
    }

    /// Whoever has no key cannot sign, and is told apart from who has one; the household is named all the same.
    @Test
    void aChangeWithoutTheKeyIsNamedByItsLineAndByTheSignature() {
        proof.line(13).put("merit", 21);
        var verdict = DividendCheckers.ask(proof.recompute().unsigned());
        verdict.isWrongAt(13);
        verdict.isWrongAt(14);
    }

    /// The whole file is made anew with a key and an installation of the maker's.
    @Test
    void aFileMadeAnewIsFoundByWhoeverKnowsTheKey() {
        var forged = MadeDividend.of(new MadeLedger().earn(7).seal(), 2000).unsigned();
        DividendCheckers.ask(forged).isRight();
        DividendCheckers.ask(forged, "--key", key).isWrongAt(10);
        DividendCheckers.ask(proof.unsigned(), "--installation", "11111111-2222-3333-4444-555555555556").isWrongAt(1);
    }

    @Test
    void signedByAKeyThatSealedNothingHereItIsToBePinned() {
        var key = MadeLedger.newKey();
        var publicKey = key.getPublic().getEncoded();
        var changed = new OpenProof(proof.unsigned(), message -> MadeLedger.sign(key, message));
        changed.line(14).put("keyId", SealLine.keyId(publicKey)).put("publicKey",
                Base64.getEncoder().encodeToString(publicKey));
        var text = changed.signed();
        DividendCheckers.ask(text).isWrongAt(14);
        DividendCheckers.ask(text, "--key", this.key).isWrongAt(14);
        DividendCheckers.ask(text, "--key", this.key, "--key", SealLine.keyId(publicKey)).isRight();
    }

    @Test
    void theOldFormatIsToldApart() {
        var verdict = DividendCheckers.ask("{\"format\":\"jifenbu-dividend-proof-1\",\"shares\":[{\"merit\":1}]}");
        assertThat(verdict.code()).isEqualTo(2);
        assertThat(verdict.java()).contains("旧格式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"type\":\"ledger\"}", "{\"type\":\"dividend-proof\",\"format\":3}"})
    void whatIsNoProofIsNotJudged(String text) throws IOException {
        var file = Files.writeString(folder.resolve("x"), text);
        assertThat(run(file.toString())).isEqualTo(2);
    }

    @Test
    void withoutAFileOrWithAHalfKeyItSaysHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--key", "12", "x")).isEqualTo(2);
        assertThat(run("x", "--key")).isEqualTo(2);
        assertThat(run("--installation", "12", "x")).isEqualTo(2);
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
    }

    private static int run(String... words) {
        return VerifyDividend.run(new PrintStream(OutputStream.nullOutputStream()), words);
    }
}
