package cn.jifenbu.web;

import cn.jifenbu.refusal.PaperRefusal.WorkbookHasFormulas;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasMergedCells;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHeadersWrong;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// A sheet that somebody filled in, by its template's columns. What is computed, merged or too much is refused; the whole file
/// is unpacked once and counted before anything is read from it.
public final class SheetFile {

    public static final int MOST_ROWS = 10_000;
    /// Stands where a cell had invisible or broken characters.
    public static final String UNCLEAN = "\uFFFD";
    private static final long MOST_UNPACKED = 40_000_000;
    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);

    private final List<String> columns;
    private final int dayColumn;

    /// `dayColumn` may hold a day as spreadsheets count them; -1 when there is none.
    public SheetFile(List<String> columns, int dayColumn) {
        this.columns = columns;
        this.dayColumn = dayColumn;
    }

    /// As many cells as there are columns, cleaned. `row` as the spreadsheet counts.
    public record Line(int row, List<String> cells) {}

    /// @throws RefusedException WorkbookUnreadable
    public static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    public static boolean isWorkbook(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K';
    }

    /// @throws RefusedException WorkbookUnreadable, WorkbookTooLarge, WorkbookHasFormulas, WorkbookHasMergedCells,
    ///         WorkbookHeadersWrong
    public List<Line> workbook(byte[] file) {
        if (!isWorkbook(file)) throw new RefusedException(new WorkbookUnreadable());
        try {
            inspect(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = book.getFirstSheet().openStream()) {
                return lines(rows.map(this::line).iterator());
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof RefusedException refused) throw refused;
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    /// Also a list as text, parted by commas.
    ///
    /// @throws RefusedException as [#workbook]
    public List<Line> workbookOrCsv(byte[] file) {
        if (isWorkbook(file)) return workbook(file);
        var rows = CsvText.read(file, MOST_ROWS + 1);
        if (rows.size() > MOST_ROWS + 1) throw new RefusedException(new WorkbookTooLarge(MOST_ROWS));
        return lines(Stream.iterate(0, i -> i < rows.size(), i -> i + 1).map(i -> line(i + 1, rows.get(i))).iterator());
    }

    /// Whatever sizes the file claims: what comes out is counted.
    private static void inspect(byte[] file) throws IOException {
        long unpacked = 0;
        var buffer = new byte[16 * 1024];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                int kept = 0;
                try (var content = zip.getInputStream(entry)) {
                    for (int n; (n = content.read(buffer, kept, buffer.length - kept)) > 0;) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED) throw new RefusedException(new WorkbookTooLarge(MOST_ROWS));
                        if (contains(buffer, kept + n)) throw new RefusedException(new WorkbookHasMergedCells());
                        int tail = Math.min(MERGED.length - 1, kept + n);
                        System.arraycopy(buffer, kept + n - tail, buffer, 0, tail);
                        kept = tail;
                    }
                }
            }
        }
    }

    private static boolean contains(byte[] buffer, int length) {
        for (int i = 0; i + MERGED.length <= length; i++) {
            if (buffer[i] == '<' && Arrays.equals(buffer, i, i + MERGED.length, MERGED, 0, MERGED.length)) return true;
        }
        return false;
    }

    private List<Line> lines(Iterator<Line> rows) {
        var lines = new ArrayList<Line>();
        boolean head = true;
        while (rows.hasNext()) {
            var line = rows.next();
            if (head && !line.cells.equals(columns)) throw wrongHeaders();
            if (!head && !line.cells.stream().allMatch(String::isEmpty)) lines.add(line);
            if (lines.size() > MOST_ROWS) throw new RefusedException(new WorkbookTooLarge(MOST_ROWS));
            head = false;
        }
        if (head || lines.isEmpty()) throw new RefusedException(new WorkbookUnreadable());
        return lines;
    }

    /// More cells than columns with something in them are a wrong sheet.
    private Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(columns.size(), row.getCellCount()); i++) {
            var cell = i < row.getCellCount() ? row.getCell(i) : null;
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                throw new RefusedException(new WorkbookHasFormulas(cell.getAddress().toString()));
            }
            keep(cells, i, cell == null ? "" : text(cell, i));
        }
        return new Line(row.getRowNum(), cells);
    }

    private Line line(int row, List<String> written) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(columns.size(), written.size()); i++) {
            var text = i < written.size() ? clean(written.get(i)) : "";
            if (text.startsWith("=")) throw new RefusedException(new WorkbookHasFormulas((char) ('A' + i) + "" + row));
            keep(cells, i, text);
        }
        return new Line(row, cells);
    }

    private void keep(List<String> cells, int column, String text) {
        if (column < columns.size()) cells.add(text);
        else if (!text.isEmpty()) throw wrongHeaders();
    }

    private RefusedException wrongHeaders() {
        return new RefusedException(new WorkbookHeadersWrong(String.join("、", columns)));
    }

    private String text(Cell cell, int column) {
        if (column == dayColumn && cell.getType() == CellType.NUMBER) return cell.asDate().toLocalDate().toString();
        return clean(Objects.toString(cell.getRawValue(), ""));
    }

    private static String clean(String text) {
        try {
            return Text.clean(text);
        } catch (IllegalArgumentException unclean) {
            return UNCLEAN;
        }
    }
}
