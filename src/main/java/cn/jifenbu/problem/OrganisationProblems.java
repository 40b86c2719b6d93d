package cn.jifenbu.problem;

import cn.jifenbu.refusal.OrganisationRefusal;
import cn.jifenbu.refusal.OrganisationRefusal.DivisionExists;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.OrganisationRefusal.TiedHousehold;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownGroup;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownHousehold;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;

final class OrganisationProblems {

    private OrganisationProblems() {}

    static Problem describe(OrganisationRefusal refusal) {
        return switch (refusal) {
            case UnknownDivision() -> Problem.of(refusal, 404, "没有这个区划", "区划代码是 6 位（县）、9 位（乡镇）或 12 位（村），请检查。");
            case DivisionExists() -> Problem.of(refusal, 409, "这个区划代码已经有了", "请核对代码，要改名称请用修改。");
            case UnknownVillage() -> Problem.of(refusal, 404, "没有这个村", "请检查 12 位的村代码。");
            case UnknownGroup(var group) -> Problem.of(refusal, 422, "村里没有这个组", "没有第 %d 组，请从本村的组里选。".formatted(group));
            case UnknownHousehold() -> Problem.of(refusal, 404, "查无此户", "请用户编号或姓名重新查找。");
            case TiedHousehold() -> Problem.of(refusal, 403, "和这一户有关系，要回避",
                    "申明过的亲属户、申请过或者不久前绑定过的户，都不能经办。请换一位同事来办。");
            case OwnHousehold() -> Problem.of(refusal, 403, "不能经办自己家的事", "请换一位不是这一户的同事来办。");
            case HouseholdNotActive(var state) ->
                Problem.of(refusal, 409, "这一户现在不能办理",
                        "这一户「%s」，请找村管理员。".formatted(StateLabels.HOUSEHOLD.label(state)));
        };
    }
}
