package cn.jifenbu.problem;

import cn.jifenbu.refusal.StaffRefusal;
import cn.jifenbu.refusal.StaffRefusal.NotYourself;
import cn.jifenbu.refusal.StaffRefusal.RoleNotYoursToGive;
import cn.jifenbu.refusal.StaffRefusal.ScopeDoesNotFitRole;
import cn.jifenbu.refusal.StaffRefusal.SubjectTaken;
import cn.jifenbu.refusal.StaffRefusal.UnknownPerson;
import cn.jifenbu.refusal.StaffRefusal.UsernameTaken;

final class StaffProblems {

    private StaffProblems() {}

    static Problem describe(StaffRefusal refusal) {
        return switch (refusal) {
            case UnknownPerson() -> Problem.of(refusal, 404, "没有这位工作人员", "请回到列表重新选择。");
            case UsernameTaken() -> Problem.of(refusal, 409, "这个用户名已经有人用了", "请换一个用户名。");
            case SubjectTaken() -> Problem.of(refusal, 409, "县里的这个账号已经关联了别人", "请核对账号，或者先取消那一位的关联。");
            case RoleNotYoursToGive() ->
                Problem.of(refusal, 403, "这个角色不归您管", "只能管比自己低、在自己范围里的角色，请找上一级管理员。");
            case ScopeDoesNotFitRole(var role) -> Problem.of(refusal, 422, "角色和地方对不上",
                    "角色 " + role + " 的区划代码位数不对：县 6 位、乡镇 9 位、村 12 位，只有协管员能填组。");
            case NotYourself() -> Problem.of(refusal, 403, "不能改自己的权限", "请另一位管理员来办。");
        };
    }
}
