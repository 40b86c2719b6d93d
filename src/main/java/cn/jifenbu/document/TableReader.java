package cn.jifenbu.document;

import cn.jifenbu.intake.Intake;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.TextNormalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Reads a table that somebody filled in: the first sheet of a workbook, or a text parted by commas.
public final class TableReader {

    public static final int MOST_ROWS = 10_000;
    /// Stands where a cell had invisible or broken characters.
    public static final String UNCLEAN = "\uFFFD";

    private final Columns columns;
    private final int dayColumn;

    private TableReader(Columns columns, int dayColumn) {
        this.columns = columns;
        this.dayColumn = dayColumn;
    }

    /// Of a template of ours: these columns and no others, nothing computed or merged, at least one row filled in.
    public static TableReader ofTemplate(List<String> columns) {
        return new TableReader(new Columns(columns, columns.size(), true, MOST_ROWS), -1);
    }

    /// Of what others made of a list: the columns by their names, wherever they stand; computed cells are empty.
    public static TableReader byName(List<String> needed, List<String> optional, int mostRows) {
        var all = new ArrayList<>(needed);
        all.addAll(optional);
        return new TableReader(new Columns(List.copyOf(all), needed.size(), false, mostRows), -1);
    }

    /// The column may hold a day as spreadsheets count them.
    public TableReader withDay(String column) {
        return new TableReader(columns, columns.names().indexOf(column));
    }

    /// @throws RefusedException WorkbookUnreadable
    public static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    /// @throws RefusedException WorkbookUnreadable, WorkbookTooLarge, WorkbookHasFormulas, WorkbookHasMergedCells,
    ///         WorkbookHeadersWrong, Busy
    public List<TableRow> workbook(byte[] file) {
        if (!isWorkbook(file)) throw new RefusedException(new WorkbookUnreadable());
        return workbookOrCsv(file);
    }

    /// @throws RefusedException as [#workbook]
    public List<TableRow> workbookOrCsv(byte[] file) {
        return Intake.open(new WorkbookTooLarge(columns.mostRows()), () -> {
            var rows = new FilledRows(columns);
            if (isWorkbook(file)) XlsxReader.read(file, columns, dayColumn, rows);
            else CsvReader.read(file, rows);
            return rows.all();
        });
    }

    private static boolean isWorkbook(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K';
    }

    static String clean(String text) {
        try {
            return TextNormalizer.normalize(text);
        } catch (IllegalArgumentException unclean) {
            return UNCLEAN;
        }
    }

    /// What is looked for; the first `needed` must be there. `template`: nothing else may be.
    record Columns(List<String> names, int needed, boolean template, int mostRows) {}
}
