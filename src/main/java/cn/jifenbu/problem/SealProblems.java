package cn.jifenbu.problem;

import cn.jifenbu.refusal.SealRefusal;
import cn.jifenbu.refusal.SealRefusal.NotSealedYet;

final class SealProblems {

    private SealProblems() {}

    static Problem describe(SealRefusal refusal) {
        return switch (refusal) {
            case NotSealedYet(var no) ->
                Problem.of(refusal, 409, "这一笔还没有封存", "第 %d 笔今天夜里封存，明天就能核对。".formatted(no));
        };
    }
}
