package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.GoldenFile;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// src/docs/SCHEMA.md is what the migrations have made, and the database itself says what everything in it means.
@QuarkusTest
class SchemaDocumentTest {

    @Test
    void schemaMdIsTheMigratedDatabase() throws SQLException, IOException {
        GoldenFile.equals(Path.of("src/docs/SCHEMA.md"), new SchemaPage(DatabaseSchema.read()).text());
    }

    @Test
    void everyTableColumnAndFunctionSaysWhatItMeans() throws SQLException {
        var schema = DatabaseSchema.read();
        assertThat(schema.tables()).filteredOn(t -> t.comment().isEmpty()).isEmpty();
        assertThat(schema.columns().values().stream().flatMap(List::stream)).filteredOn(c -> c.comment().isEmpty()).isEmpty();
        assertThat(schema.functions()).filteredOn(f -> f.comment().isEmpty()).isEmpty();
    }

    @Test
    void everyTableStandsInOneChapter() throws SQLException {
        assertThat(SchemaPage.chapters().stream().flatMap(c -> c.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(DatabaseSchema.read().tables().stream().map(t -> t.name()).toList());
    }
}
