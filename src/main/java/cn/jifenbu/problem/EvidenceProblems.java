package cn.jifenbu.problem;

import cn.jifenbu.refusal.EvidenceRefusal;
import cn.jifenbu.refusal.EvidenceRefusal.EvidenceStoreUnavailable;
import cn.jifenbu.refusal.EvidenceRefusal.TooManyUploads;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;

final class EvidenceProblems {

    private EvidenceProblems() {}

    static Problem describe(EvidenceRefusal refusal) {
        return switch (refusal) {
            case UnknownEvidence() -> Problem.of(404, "unknown-evidence", "没有这张照片", "请先上传照片。");
            case TooManyUploads(var perDay) ->
                Problem.of(429, "too-many-uploads", "今天传得太多了", "每人每天最多 %d 张，请明天再传。".formatted(perDay));
            case EvidenceStoreUnavailable() ->
                Problem.of(503, "evidence-store-unavailable", "照片暂时存不了", "什么都没有改动，请过一会儿再试。");
        };
    }
}
