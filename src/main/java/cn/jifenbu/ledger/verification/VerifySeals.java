package cn.jifenbu.ledger.verification;

import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.verifier.SealPins;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Holds the seals of the database against what is known outside of it: the keys and the installation that are pinned by
/// settings, and the seals of the file. What is not outside yet is a fault when it is older than an hour: until then the disk
/// may have been full.
final class VerifySeals {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private VerifySeals() {}

    static Optional<Fault> check(List<SealLine> inside, List<SealLine> outside, SealPins pins, Instant now) {
        for (var seal : inside) {
            var stranger = pins.problem(seal);
            if (stranger != null) return Optional.of(Fault.seal(seal.sealNo(), stranger));
        }
        return compare(inside, outside).or(() -> missing(inside, outside, now.minus(AN_HOUR)));
    }

    private static Optional<Fault> missing(List<SealLine> inside, List<SealLine> outside, Instant longAgo) {
        var problem = outside.isEmpty() ? "没有库外的封存文件，或者文件里没有本村的封存：无从对证" : "库外的封存文件里没有这一号";
        return inside.stream().skip(outside.stream().mapToLong(SealLine::sealNo).max().orElse(0))
                .filter(seal -> seal.sealedAt().isBefore(longAgo)).findFirst()
                .map(seal -> Fault.seal(seal.sealNo(), problem));
    }

    private static Optional<Fault> compare(List<SealLine> inside, List<SealLine> outside) {
        long expected = 1;
        for (var line : outside) {
            var problem = problem(inside, line, expected);
            if (problem != null) return Optional.of(Fault.seal(Math.min(expected, line.sealNo()), problem));
            expected = Math.max(expected, line.sealNo() + 1);
        }
        return Optional.empty();
    }

    private static String problem(List<SealLine> inside, SealLine line, long expected) {
        if (line.sealNo() > expected || line.sealNo() < 1) return "库外的封存文件缺少这一号";
        if (line.problem() != null) return "库外的封存文件里这一号" + line.problem();
        if (line.sealNo() > inside.size()) return "库外的封存文件里有这一号，库里没有：库被改过，或者恢复了旧备份";
        var kept = inside.get((int) line.sealNo() - 1);
        return Arrays.equals(kept.hash(), line.hash()) ? null : "和库外的封存文件不一样：封存之后流水被改过";
    }
}
