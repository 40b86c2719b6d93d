package cn.jifenbu.document;

import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RefusedException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Text parted by commas: in UTF-8, or in GB18030 as spreadsheets on Chinese computers save it.
final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvReader() {}

    /// Empty lines too, so that they are counted as a spreadsheet counts.
    ///
    /// @throws RefusedException WorkbookUnreadable, or what `rows` throws
    static void read(byte[] file, Consumer<TableRow.Raw> rows) {
        try {
            var text = text(file);
            try (var lines = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerForListOf(String.class)
                    .<List<String>>readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                for (int number = 1; lines.hasNext(); number++) rows.accept(row(number, lines.next()));
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    private static TableRow.Raw row(int number, List<String> written) {
        var cells = new ArrayList<String>();
        String formula = null;
        for (var cell : written) {
            var text = TableReader.clean(Objects.toString(cell, ""));
            boolean computed = text.startsWith("=");
            if (computed && formula == null) formula = (char) ('A' + cells.size()) + "" + number;
            cells.add(computed ? "" : text);
        }
        return new TableRow.Raw(number, cells, formula);
    }

    private static String text(byte[] file) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException other) {
            return GB18030.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        }
    }
}
