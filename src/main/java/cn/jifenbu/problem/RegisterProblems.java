package cn.jifenbu.problem;

import cn.jifenbu.refusal.RegisterRefusal;
import cn.jifenbu.refusal.RegisterRefusal.GroupExists;
import cn.jifenbu.refusal.RegisterRefusal.HouseholdRowsRefused;
import cn.jifenbu.refusal.RegisterRefusal.IdNumberTwice;
import cn.jifenbu.refusal.RegisterRefusal.RowsDisagree;
import cn.jifenbu.refusal.RegisterRefusal.RowsHaveNoHead;
import cn.jifenbu.refusal.RegisterRefusal.RowsHaveTwoHeads;

final class RegisterProblems {

    private RegisterProblems() {}

    static Problem describe(RegisterRefusal refusal) {
        return switch (refusal) {
            case GroupExists(var group) ->
                Problem.of(refusal, 409, "这个组已经有了", "第 %d 组已在村里，请换一个组号。".formatted(group));
            case RowsHaveNoHead(var code) -> Problem.of(refusal, 422, "这一户没有户主",
                    "编号 %s 的各行里，请有一行的“与户主关系”写“户主”。".formatted(code));
            case RowsHaveTwoHeads(var code) -> Problem.of(refusal, 422, "这一户有两位户主",
                    "编号 %s 的各行里，“户主”只能有一行，请改其他行的关系或编号。".formatted(code));
            case RowsDisagree(var code) -> Problem.of(refusal, 422, "同一户的组或门牌不一样",
                    "编号 %s 的各行，组和门牌请写得一样。".formatted(code));
            case IdNumberTwice(var row) ->
                Problem.of(refusal, 422, "身份证号重复", "和第 %d 行的身份证号一样，请核对是哪一位的。".formatted(row));
            case HouseholdRowsRefused(var rows, var named) ->
                Problem.of(refusal, 422, "有 %d 行要改".formatted(rows), "一户都没有登记，请改好这些行再导入。")
                        .with(named.stream().flatMap(PaperProblems::fields).toList());
        };
    }
}
