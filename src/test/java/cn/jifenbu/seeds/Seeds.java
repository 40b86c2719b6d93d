package cn.jifenbu.seeds;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The seed files as rows of text by column name; a row with a field too few or too many is an error.
final class Seeds {

    static final Path FOLDER = Path.of("seeds");

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .disable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
            .build();

    private Seeds() {}

    static List<Map<String, String>> rows(String file) {
        var schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class).with(schema)
                .readValues(FOLDER.resolve(file).toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static List<String> column(String file, String column) {
        return rows(file).stream().map(row -> row.get(column)).toList();
    }

    /// The parts of a cell that holds several: `1|2|3`.
    static Set<String> parts(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split("\\|"));
    }
}
