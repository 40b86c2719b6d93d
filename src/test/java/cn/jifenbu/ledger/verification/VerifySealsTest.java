package cn.jifenbu.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.MadeLedger;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.verifier.SealPins;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is known outside of the database, held against it.
class VerifySealsTest {

    private static final SealPins NONE = SealPins.of(List.of(), Optional.empty());
    private final List<SealLine> seals = new MadeLedger().earn(2).seal().earn(1).seal().earn(3).seal().seals;
    private final Instant sealed = seals.getLast().sealedAt();

    @Test
    void allOutsideIsRight() {
        assertThat(check(seals, NONE, Duration.ofDays(30))).isEmpty();
        assertThat(check(seals, SealPins.of(List.of(seals.getFirst().keyId()), Optional.of(MadeLedger.INSTALLATION)),
                Duration.ZERO)).isEmpty();
    }

    @Test
    void aSealThatIsNotOutsideWithinTheHourIsAFault() {
        assertThat(check(seals.subList(0, 2), NONE, Duration.ofMinutes(59))).isEmpty();
        assertThat(check(seals.subList(0, 2), NONE, Duration.ofMinutes(61)))
                .contains(Fault.seal(3, "库外的封存文件里没有这一号"));
    }

    @Test
    void withoutAFileThereIsNothingToVouchForTheLedger() {
        assertThat(check(List.of(), NONE, Duration.ofDays(1)))
                .contains(Fault.seal(1, "没有库外的封存文件，或者文件里没有本村的封存：无从对证"));
        assertThat(VerifySeals.check(List.of(), List.of(), NONE, sealed)).as("nothing is sealed").isEmpty();
    }

    /// Everything made anew, the file as well.
    @Test
    void anUnknownKeyOrInstallationIsAFault() {
        var keys = SealPins.of(List.of("00".repeat(32), "0123456789abcdef"), Optional.empty());
        assertThat(check(seals, keys, Duration.ZERO)).hasValueSatisfying(fault -> {
            assertThat(fault.sealNo()).isEqualTo(1);
            assertThat(fault.problem()).startsWith("用的是不认识的钥匙 " + seals.getFirst().keyId());
        });
        assertThat(check(seals, SealPins.of(List.of(), Optional.of(new UUID(1, 2))), Duration.ZERO))
                .contains(Fault.seal(1, "来自另一个数据库 " + MadeLedger.INSTALLATION));
    }

    private Optional<Fault> check(List<SealLine> outside, SealPins pins, Duration later) {
        return VerifySeals.check(seals, outside, pins, sealed.plus(later));
    }
}
