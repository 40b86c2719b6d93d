package cn.jifenbu.ledger.verification;

import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.SealLine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Compares the seals of the database with those outside of it. What is not outside yet is no fault: the file may have been
/// full for an hour.
final class VerifySeals {

    private VerifySeals() {}

    static Optional<Fault> check(List<SealLine> inside, List<SealLine> outside) {
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
