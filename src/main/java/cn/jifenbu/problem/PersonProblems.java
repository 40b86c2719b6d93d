package cn.jifenbu.problem;

import cn.jifenbu.refusal.PersonRefusal;
import cn.jifenbu.refusal.PersonRefusal.AlreadyBound;
import cn.jifenbu.refusal.PersonRefusal.BindingAlreadyDecided;
import cn.jifenbu.refusal.PersonRefusal.BindingDecidedAbove;
import cn.jifenbu.refusal.PersonRefusal.ConsentNeeded;
import cn.jifenbu.refusal.PersonRefusal.HeadStays;
import cn.jifenbu.refusal.PersonRefusal.HouseholdCodeOrNameWrong;
import cn.jifenbu.refusal.PersonRefusal.MayNotRedeem;
import cn.jifenbu.refusal.PersonRefusal.NotTheHead;
import cn.jifenbu.refusal.PersonRefusal.SeveralVillages;
import cn.jifenbu.refusal.PersonRefusal.StaffAccountStays;
import cn.jifenbu.refusal.PersonRefusal.UnknownBinding;
import cn.jifenbu.refusal.PersonRefusal.UnknownMember;

final class PersonProblems {

    private PersonProblems() {}

    static Problem describe(PersonRefusal refusal) {
        return switch (refusal) {
            case HouseholdCodeOrNameWrong() ->
                Problem.of(refusal, 422, "户编号和姓名对不上", "请照家庭积分卡上的编号和户口本上的姓名填写，或者找积分协管员帮忙。");
            case SeveralVillages(var villages) -> Problem.of(refusal, 409, "还要知道是哪个村",
                    "这个编号和姓名在%s都有，请填您是哪个村的。".formatted(String.join("、", villages)));
            case AlreadyBound() -> Problem.of(refusal, 409, "您已经申请过绑定家庭", "要换家庭，请找积分协管员先解除原来的绑定。");
            case UnknownBinding() -> Problem.of(refusal, 404, "没有这条绑定申请", "请回到列表重新选择。");
            case BindingDecidedAbove() -> Problem.of(refusal, 403, "工作人员的绑定要上一级同意",
                    "协管员、超市管理员的由村管理员同意，村管理员的由乡里同意，乡里的由县里同意。");
            case BindingAlreadyDecided(var state) ->
                Problem.of(refusal, 409, "这条申请已经办过了",
                        "现在是「%s」，请刷新列表。".formatted(StateLabels.BINDING.label(state)));
            case NotTheHead() -> Problem.of(refusal, 403, "只有户主能办", "请户主在手机上办，或者找积分协管员。");
            case HeadStays() -> Problem.of(refusal, 409, "户主不能这样办", "要换户主，请先到村里办换户主。");
            case MayNotRedeem() -> Problem.of(refusal, 403, "您不能用家里的积分兑换", "请户主在“家人”里给您开通。");
            case ConsentNeeded(var version) ->
                Problem.of(refusal, 403, "请先看过并同意隐私说明", "请阅读 " + version + " 版隐私说明并点同意，再接着办。");
            case UnknownMember() -> Problem.of(refusal, 404, "这一户没有这个人", "请刷新家庭成员后重新选择。");
            case StaffAccountStays() -> Problem.of(refusal, 409, "工作人员的账号不能自己注销", "请管理员停用账号。");
        };
    }
}
