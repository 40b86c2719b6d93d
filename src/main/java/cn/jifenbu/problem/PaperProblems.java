package cn.jifenbu.problem;

import cn.jifenbu.refusal.PaperRefusal;
import cn.jifenbu.refusal.PaperRefusal.FormEnded;
import cn.jifenbu.refusal.PaperRefusal.RowRefused;
import cn.jifenbu.refusal.PaperRefusal.RowsRefused;
import cn.jifenbu.refusal.PaperRefusal.SheetTotalWrong;
import cn.jifenbu.refusal.PaperRefusal.UnknownForm;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasFormulas;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasMergedCells;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHeadersWrong;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import java.util.stream.Stream;

final class PaperProblems {

    private PaperProblems() {}

    static Problem describe(PaperRefusal refusal) {
        return switch (refusal) {
            case UnknownForm(var no) -> Problem.of(refusal, 422, "没有这个表号", "表号 %s 没有印过，请照纸上的再看一遍。".formatted(no));
            case FormEnded(var no, var state) ->
                Problem.of(refusal, 409, "这张表已经录过或作废", "表号 %s %s，每张表只录一次。".formatted(no, StateLabels.FORM.label(state)));
            case SheetTotalWrong(var written, var counted) -> Problem.of(refusal, 422, "合计对不上",
                    "纸上写的合计是 %d 分，录进来的是 %d 分，请逐行核对。".formatted(written, counted));
            case RowsRefused(var rows, var named) ->
                Problem.of(refusal, 422, "有 %d 行不能录".formatted(rows), "什么都没有录，请改好这些行再交，或者只录没问题的行。")
                        .with(named.stream().flatMap(PaperProblems::fields).toList());
            case WorkbookUnreadable() -> Problem.of(refusal, 422, "这个表打不开", "请用下载的模板填好，存成 xlsx 再传。");
            case WorkbookTooLarge(var rows) ->
                Problem.of(refusal, 422, "表太大", "一次最多 %d 行，展开后的内容也不能太大，请分几次传。".formatted(rows));
            case WorkbookHasFormulas(var cell) ->
                Problem.of(refusal, 422, "表里有公式", "%s 是公式，请改成数值再传。".formatted(cell));
            case WorkbookHasMergedCells() -> Problem.of(refusal, 422, "表里有合并的格子", "请取消合并，每行填全再传。");
            case WorkbookHeadersWrong(var expected) ->
                Problem.of(refusal, 422, "表头不对", "第一行应当依次是：%s。".formatted(expected));
        };
    }

    /// Each field of the row that is named, or the row with its own problem.
    static Stream<FieldError> fields(RowRefused row) {
        var problem = ProblemCatalogue.describe(row.refusal());
        var place = "rows[" + row.row() + "]";
        if (problem.errors() == null) return Stream.of(new FieldError(place, problem.title() + "：" + problem.detail()));
        return problem.errors().stream().map(e -> new FieldError(place + "." + e.field(), e.message()));
    }
}
