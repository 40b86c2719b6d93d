package cn.jifenbu.problem;

import cn.jifenbu.refusal.ReadinessRefusal;
import cn.jifenbu.refusal.ReadinessRefusal.NotUnderWay;
import cn.jifenbu.refusal.ReadinessRefusal.OpenItemDecided;
import cn.jifenbu.refusal.ReadinessRefusal.YearNotReady;

final class ReadinessProblems {

    private ReadinessProblems() {}

    static Problem describe(ReadinessRefusal refusal) {
        return switch (refusal) {
            case YearNotReady waits -> Problem.of(refusal, 409, "还有事没办完",
                    "%d 年还有 %d 件事没办完，%s；要不就逐件写明理由，决定不等它。".formatted(waits.year(), waits.items(), how(waits)));
            case NotUnderWay() -> Problem.of(refusal, 409, "这件事已经办完了", "清单里没有它了，不用再决定，请刷新后再看。");
            case OpenItemDecided() -> Problem.of(refusal, 409, "这件事已经决定过了", "已经有人决定不等它，请刷新后再看。");
        };
    }

    private static String how(YearNotReady waits) {
        return waits.people() > 0 ? "其中 %d 件要有人去办，请先办完".formatted(waits.people())
                : ProblemText.day(waits.lastThrough()) + " 都会办完，到时再冻结";
    }
}
