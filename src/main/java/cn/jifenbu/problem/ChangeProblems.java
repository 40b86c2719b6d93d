package cn.jifenbu.problem;

import cn.jifenbu.refusal.ChangeRefusal;
import cn.jifenbu.refusal.ChangeRefusal.AlreadyHead;
import cn.jifenbu.refusal.ChangeRefusal.AlreadyInGroup;
import cn.jifenbu.refusal.ChangeRefusal.ClaimWindowOpen;
import cn.jifenbu.refusal.ChangeRefusal.HouseholdCodeTaken;
import cn.jifenbu.refusal.ChangeRefusal.HouseholdInDebt;
import cn.jifenbu.refusal.ChangeRefusal.HouseholdNotFrozen;
import cn.jifenbu.refusal.ChangeRefusal.MemberNotInHousehold;
import cn.jifenbu.refusal.ChangeRefusal.MergeWithItself;
import cn.jifenbu.refusal.ChangeRefusal.OpenClaims;
import cn.jifenbu.refusal.ChangeRefusal.OpenDeductions;
import cn.jifenbu.refusal.ChangeRefusal.OpenHolds;
import cn.jifenbu.refusal.ChangeRefusal.OpenObjections;
import cn.jifenbu.refusal.ChangeRefusal.SplitTakesHead;

final class ChangeProblems {

    private ChangeProblems() {}

    static Problem describe(ChangeRefusal refusal) {
        return switch (refusal) {
            case OpenHolds(var points) -> Problem.of(refusal, 409, "还有积分冻结着",
                    "这一户有 %d 分冻结在兑换单或预留里，请先交付、取消或退回，再办户变动。".formatted(points));
            case OpenClaims(var count) -> Problem.of(refusal, 409, "还有申报没办完",
                    "这一户有 %d 条申报还在路上，请先办到入账，或者撤回、驳回，再办户变动。".formatted(count));
            case OpenObjections(var count) -> Problem.of(refusal, 409, "还有异议没处理",
                    "这一户有 %d 条申报正被提出异议，请先在「异议处理」里办完，再办户变动。".formatted(count));
            case OpenDeductions(var count) -> Problem.of(refusal, 409, "还有扣分没办完",
                    "这一户有 %d 条扣分还没有结果，请先在「扣分」里办到入账或者不扣，再办分户、迁出、销户。".formatted(count));
            case HouseholdInDebt(var points) ->
                Problem.of(refusal, 409, "这一户还欠着积分", "欠 %d 分，欠分不能分给别人，请先挣回来或更正。".formatted(points));
            case HouseholdNotFrozen() ->
                Problem.of(refusal, 409, "这一户没有在清户", "只有迁出或销户后冻结的户才能这样办，请刷新后再看。");
            case ClaimWindowOpen(var until) -> Problem.of(refusal, 409, "认领期还没过",
                    "家属在 %s 以前可以来认领（并入他们的户），之后才能归村集体。".formatted(ProblemText.day(until)));
            case HouseholdCodeTaken(var code) ->
                Problem.of(refusal, 409, "这个户编号已经有了", "编号 " + code + " 已被使用，请换一个。");
            case MemberNotInHousehold() ->
                Problem.of(refusal, 422, "有人不是这一户的", "选的人和新户主都要是这一户现在的成员，每人只选一次，请重新选。");
            case SplitTakesHead() -> Problem.of(refusal, 422, "户主要留在原来的户", "请选分出去的其他成员；户主要走，请先换户主。");
            case MergeWithItself() -> Problem.of(refusal, 422, "不能并到自己这一户", "请选另一户。");
            case AlreadyHead() -> Problem.of(refusal, 409, "这个人已经是户主", "不用再办。");
            case AlreadyInGroup(var group) ->
                Problem.of(refusal, 422, "没有变化", "这一户已经在第 %d 组的这个门牌，请填新的组或门牌。".formatted(group));
        };
    }
}
