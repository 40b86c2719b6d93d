package cn.jifenbu.document;

import cn.jifenbu.document.TableReader.Columns;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasFormulas;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHeadersWrong;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes the rows of a file as they come: the first is the head, empty ones are left out.
final class FilledRows implements Consumer<TableRow.Raw> {

    private final Columns columns;
    private final List<TableRow> rows = new ArrayList<>();
    private List<Integer> places;

    FilledRows(Columns columns) {
        this.columns = columns;
    }

    @Override
    public void accept(TableRow.Raw row) {
        if (columns.template()) requirePlain(row);
        if (places == null) places = places(row.cells());
        else add(row);
    }

    List<TableRow> all() {
        if (places == null || columns.template() && rows.isEmpty()) throw new RefusedException(new WorkbookUnreadable());
        return rows;
    }

    /// More cells than columns with something in them are a wrong sheet.
    private void requirePlain(TableRow.Raw row) {
        if (row.formula() != null) throw new RefusedException(new WorkbookHasFormulas(row.formula()));
        if (row.cells().stream().skip(columns.names().size()).anyMatch(c -> !c.isEmpty())) throw wrongHeaders();
    }

    private List<Integer> places(List<String> head) {
        if (columns.template() && !head.stream().limit(columns.names().size()).toList().equals(columns.names())) {
            throw wrongHeaders();
        }
        var found = columns.names().stream().map(head::indexOf).toList();
        if (found.subList(0, columns.needed()).contains(-1)) throw wrongHeaders();
        return found;
    }

    private void add(TableRow.Raw row) {
        var cells = places.stream().map(i -> i < 0 || i >= row.cells().size() ? "" : row.cells().get(i)).toList();
        if (cells.stream().allMatch(String::isEmpty)) return;
        if (rows.size() == columns.mostRows()) throw new RefusedException(new WorkbookTooLarge(columns.mostRows()));
        rows.add(new TableRow(row.number(), cells));
    }

    private RefusedException wrongHeaders() {
        return new RefusedException(new WorkbookHeadersWrong(String.join("、", columns.names().subList(0, columns.needed()))));
    }
}
