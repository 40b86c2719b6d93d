package cn.jifenbu.problem;

import cn.jifenbu.refusal.EvidenceRefusal;
import cn.jifenbu.refusal.EvidenceRefusal.EvidenceStoreUnavailable;
import cn.jifenbu.refusal.EvidenceRefusal.TooManyUploads;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;

final class EvidenceProblems {

    private EvidenceProblems() {}

    static Problem describe(EvidenceRefusal refusal) {
        return switch (refusal) {
            case UnknownEvidence() -> Problem.of(refusal, 404, "没有这张照片", "请先上传照片。");
            case TooManyUploads(var perDay) ->
                Problem.of(refusal, 429, "今天传得太多了", "每人每天最多 %d 张，请明天再传。".formatted(perDay));
            case EvidenceStoreUnavailable() ->
                Problem.of(refusal, 503, "照片暂时存不了", "什么都没有改动，请过一会儿再试。");
        };
    }
}
