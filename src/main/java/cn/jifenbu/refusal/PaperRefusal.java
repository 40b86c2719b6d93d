package cn.jifenbu.refusal;

import java.util.List;

/// What comes in on paper or in a workbook and cannot be taken.
public sealed interface PaperRefusal extends Refusal {
    record UnknownForm(String formNo) implements PaperRefusal {}

    /// Each form is entered once. `state` is USED or VOID.
    record FormEnded(String formNo, String state) implements PaperRefusal {}

    record SheetTotalWrong(long written, long counted) implements PaperRefusal {}

    /// A row and why it cannot be entered.
    record RowRefused(int row, Refusal refusal) {}

    /// Nothing was entered because of these rows.
    record RowsRefused(int rows, List<RowRefused> named) implements PaperRefusal {}

    record WorkbookUnreadable() implements PaperRefusal {}

    record WorkbookTooLarge(int rows) implements PaperRefusal {}

    record WorkbookHasFormulas(String cell) implements PaperRefusal {}

    record WorkbookHasMergedCells() implements PaperRefusal {}

    record WorkbookHeadersWrong(String expected) implements PaperRefusal {}
}
