package cn.jifenbu.dividend.web;

import cn.jifenbu.dividend.ImportPayments.Row;
import cn.jifenbu.refusal.PayoutRefusal.PaymentSheetUnreadable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Cell;
import cn.jifenbu.shared.Text;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Reads a payout list that came back with results, as xlsx or CSV in UTF-8. Only columns by their names in the first line:
/// 户编号, 金额（分）, 结果, 失败原因. Formulas are not computed, a sheet that unpacks to more than it should is not read.
final class PaymentSheet {

    private static final int MOST_ROWS = 5_000;
    private static final long MOST_UNPACKED = 20_000_000;

    private PaymentSheet() {}

    /// @throws RefusedException PaymentSheetUnreadable
    static List<Row> read(byte[] file) {
        try {
            var table = file.length > 1 && file[0] == 'P' && file[1] == 'K' ? workbook(file) : csv(file);
            if (table.isEmpty() || table.size() > MOST_ROWS + 1) throw new RefusedException(new PaymentSheetUnreadable());
            return rows(table);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new RefusedException(new PaymentSheetUnreadable());
        }
    }

    private static List<List<String>> workbook(byte[] file) throws IOException {
        refuseBomb(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS + 2L).map(row -> {
                var cells = new ArrayList<String>();
                for (var cell : row) {
                    cells.add(cell == null || cell.getFormula() != null && cell.getFormula().length() > 0 ? ""
                            : Objects.toString(cell.getRawValue(), ""));
                }
                return (List<String>) cells;
            }).toList();
        }
    }

    /// Whatever sizes the file claims: what comes out is counted.
    private static void refuseBomb(byte[] file) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            long unpacked = 0;
            var buffer = new byte[8192];
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int n = content.read(buffer); n > 0; n = content.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED) throw new RefusedException(new PaymentSheetUnreadable());
                    }
                }
            }
        }
    }

    private static List<List<String>> csv(byte[] file) throws IOException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        var rows = new ArrayList<List<String>>();
        try (var lines = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerForListOf(String.class).<List<String>>readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            while (lines.hasNext() && rows.size() < MOST_ROWS + 2) rows.add(lines.next());
        }
        return rows;
    }

    private static List<Row> rows(List<List<String>> table) {
        var head = table.getFirst().stream().map(Text::clean).toList();
        int code = head.indexOf("户编号");
        int fen = head.indexOf("金额（分）");
        int result = head.indexOf("结果");
        if (code < 0 || fen < 0 || result < 0) throw new RefusedException(new PaymentSheetUnreadable());
        int reason = head.indexOf("失败原因");
        var rows = new ArrayList<Row>();
        for (int i = 1; i < table.size(); i++) {
            var line = table.get(i);
            rows.add(new Row(i + 1, Cell.original(cell(line, code)), cell(line, fen), cell(line, result), cell(line, reason)));
        }
        return rows;
    }

    private static String cell(List<String> line, int column) {
        return column < 0 || column >= line.size() || line.get(column) == null ? "" : Text.clean(line.get(column));
    }
}
