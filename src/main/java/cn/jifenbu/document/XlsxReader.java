package cn.jifenbu.document;

import cn.jifenbu.document.TableReader.Columns;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasMergedCells;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of a workbook. The whole file is unpacked once and counted before anything is read from it.
final class XlsxReader {

    private static final long MOST_UNPACKED = 40_000_000;
    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);

    private XlsxReader() {}

    /// @throws RefusedException WorkbookUnreadable, WorkbookTooLarge, WorkbookHasMergedCells, or what `rows` throws
    static void read(byte[] file, Columns columns, int dayColumn, Consumer<TableRow.Raw> rows) {
        try {
            inspect(file, columns);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var stream = book.getFirstSheet().openStream()) {
                stream.forEachOrdered(row -> rows.accept(raw(row, dayColumn)));
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    /// Whatever sizes the file claims: what comes out is counted.
    private static void inspect(byte[] file, Columns columns) throws IOException {
        long unpacked = 0;
        var buffer = new byte[16 * 1024];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                int kept = 0;
                try (var content = zip.getInputStream(entry)) {
                    for (int n; (n = content.read(buffer, kept, buffer.length - kept)) > 0;) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED) throw new RefusedException(new WorkbookTooLarge(columns.mostRows()));
                        if (columns.template() && hasMerged(buffer, kept + n)) {
                            throw new RefusedException(new WorkbookHasMergedCells());
                        }
                        int tail = Math.min(MERGED.length - 1, kept + n);
                        System.arraycopy(buffer, kept + n - tail, buffer, 0, tail);
                        kept = tail;
                    }
                }
            }
        }
    }

    private static boolean hasMerged(byte[] buffer, int length) {
        for (int i = 0; i + MERGED.length <= length; i++) {
            if (buffer[i] == '<' && Arrays.equals(buffer, i, i + MERGED.length, MERGED, 0, MERGED.length)) return true;
        }
        return false;
    }

    private static TableRow.Raw raw(Row row, int dayColumn) {
        var cells = new ArrayList<String>();
        String formula = null;
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            boolean computed = cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null);
            if (computed && formula == null) formula = cell.getAddress().toString();
            cells.add(cell == null || computed ? "" : text(cell, i == dayColumn));
        }
        return new TableRow.Raw(row.getRowNum(), cells, formula);
    }

    private static String text(Cell cell, boolean day) {
        if (day && cell.getType() == CellType.NUMBER) return cell.asDate().toLocalDate().toString();
        return TableReader.clean(Objects.toString(cell.getRawValue(), ""));
    }
}
