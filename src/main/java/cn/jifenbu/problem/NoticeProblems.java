package cn.jifenbu.problem;

import cn.jifenbu.refusal.NoticeRefusal;
import cn.jifenbu.refusal.NoticeRefusal.AmendedPointsMissing;
import cn.jifenbu.refusal.NoticeRefusal.NothingToPublish;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionAlreadyResolved;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionTooLate;
import cn.jifenbu.refusal.NoticeRefusal.ResolverApprovedTheClaim;
import cn.jifenbu.refusal.NoticeRefusal.ResolverRaisedTheObjection;
import cn.jifenbu.refusal.NoticeRefusal.UnknownNotice;
import cn.jifenbu.refusal.NoticeRefusal.UnknownObjection;

final class NoticeProblems {

    private NoticeProblems() {}

    static Problem describe(NoticeRefusal refusal) {
        return switch (refusal) {
            case UnknownNotice() -> Problem.of(refusal, 404, "没有这期公示", "请回到公示列表重新选择。");
            case NothingToPublish() -> Problem.of(refusal, 409, "没有等着公示的申报", "等有申报审批通过后再公示。");
            case ObjectionTooLate() -> Problem.of(refusal, 409, "公示已经结束", "公示期过了，请找村管理员反映。");
            case UnknownObjection() -> Problem.of(refusal, 404, "没有这条异议", "请回到列表重新选择。");
            case ObjectionAlreadyResolved(var state) ->
                Problem.of(refusal, 409, "这条异议已经处理过", "结果是 " + state + "，请刷新查看。");
            case ResolverApprovedTheClaim() ->
                Problem.of(refusal, 403, "异议要由没有审批过的人处理", "这条申报是您审批的，请换一位同事。");
            case ResolverRaisedTheObjection() ->
                Problem.of(refusal, 403, "不能处理自己提的异议", "请换一位没有参与的同事来处理。");
            case AmendedPointsMissing() ->
                Problem.of(refusal, 422, "请写明改成多少分", "改分要填 points，至少 1 分，并且和原来的不同；更正的申报要高于已经入账的分，不该高的请取消。");
        };
    }
}
