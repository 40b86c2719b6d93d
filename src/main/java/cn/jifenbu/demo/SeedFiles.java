package cn.jifenbu.demo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The seed files in the jar as rows of text by column name; a row with a field too few or too many is an error.
final class SeedFiles {

    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .disable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE).build();

    private SeedFiles() {}

    static List<Map<String, String>> rows(String file) {
        try (var in = SeedFiles.class.getResourceAsStream("/seeds/" + file);
                MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader()).readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// The parts of a cell that holds several: `1|2|3`.
    static Set<String> parts(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split("\\|"));
    }
}
