package cn.jifenbu.web;

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

/// Text parted by commas: in UTF-8, or in GB18030 as spreadsheets on Chinese computers save it.
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    /// At most one more than `most`, empty lines too, so that they are counted as a spreadsheet counts.
    ///
    /// @throws RefusedException WorkbookUnreadable
    static List<List<String>> read(byte[] file, int most) {
        try {
            var text = text(file);
            var rows = new ArrayList<List<String>>();
            try (var lines = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerForListOf(String.class)
                    .<List<String>>readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                while (lines.hasNext() && rows.size() <= most) rows.add(lines.next());
            }
            return rows;
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException other) {
            return GB18030.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        }
    }
}
