package cn.jifenbu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.testing.Settings;
import cn.jifenbu.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RotateKeysTest {

    static final long VILLAGE = 510_000_777_001L;
    static final long ANOTHER = 510_000_777_002L;

    @Inject SealedValues values;
    @Inject RotateKeys rotate;
    @Inject DataKeys keys;

    @Test
    void everythingIsSealedAnewOpensAndIsFoundAsBefore() throws Exception {
        var first = UUID.randomUUID();
        for (int i = 0; i < 1_200; i++)
            values.put(VILLAGE, i == 0 ? first : UUID.randomUUID(), SealedKind.PHONE, "139%08d".formatted(i));
        var old = keys.ring().newest();
        var done = rotate.rotate(true);
        assertThat(done.key()).isNotEqualTo(old.id());
        assertThat(done.resealed()).isGreaterThanOrEqualTo(1_200);
        assertThat(count("village_id = " + VILLAGE + " and key_id <> '" + done.key() + "'")).isZero();
        assertThat(values.get(VILLAGE, first, SealedKind.PHONE)).contains("13900000000");
        assertThat(values.subjectsWith(VILLAGE, SealedKind.PHONE, "13900000000")).contains(first);
        assertThat(keys.ring().key(old.id())).as("old backups need it").isPresent();
        assertThat(rotate.rotate(false).resealed()).as("nothing left to do").isZero();
    }

    @Test
    void aServiceThatRunsBesideReadsTheNewKeyWhenItMeetsIt() throws IOException {
        var beside = new DataKeys(Settings.of(PrivacySettings.class, Map.of()));
        var before = beside.ring().newest().id();
        rotate.rotate(true);
        assertThat(beside.ring().newest().id()).isEqualTo(before);
        assertThat(beside.key(keys.ring().newest().id()).id()).isNotEqualTo(before);
    }

    /// Whoever exchanges two rows, or moves one, only breaks them.
    @Test
    void aValueOpensOnlyWhereItBelongs() throws IOException {
        var rich = UUID.randomUUID();
        var poor = UUID.randomUUID();
        values.put(ANOTHER, rich, SealedKind.BANK_ACCOUNT, "6217000000000001");
        values.put(ANOTHER, poor, SealedKind.BANK_ACCOUNT, "6217000000000002");
        TestDatabase.change("update sealed_value set sealed = (select sealed from sealed_value where subject_id = '" + rich
                + "') where subject_id = '" + poor + "'");
        assertThatThrownBy(() -> values.get(ANOTHER, poor, SealedKind.BANK_ACCOUNT)).hasMessageNotContaining("6217");
        var done = rotate.rotate(true);
        assertThat(done.broken()).as("left as it is and counted").isPositive();
        assertThat(values.get(ANOTHER, rich, SealedKind.BANK_ACCOUNT)).contains("6217000000000001");
    }

    @Test
    void whoGoesOnInAnotherHouseholdTakesTheirNumbersAlong() {
        var from = UUID.randomUUID();
        var to = UUID.randomUUID();
        values.put(VILLAGE, from, SealedKind.PHONE, "13711112222");
        values.move(VILLAGE, from, to);
        assertThat(values.all(VILLAGE, from)).isEmpty();
        assertThat(values.get(VILLAGE, to, SealedKind.PHONE)).contains("13711112222");
    }

    @Test
    void onlyTheServiceReadsTheKeyFile() throws IOException {
        keys.ring();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of("target/test-home/data.keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void productionNamesItsKeyFileOrDoesNotStart() {
        assertThatThrownBy(() -> keysIn("").ring())
                .hasMessageContaining("JIFENBU_PRIVACY_KEY_FILE");
        assertThatThrownBy(() -> keysIn("target/nowhere.keys").ring()).hasMessageContaining("RUNBOOK");
    }

    private static DataKeys keysIn(String file) {
        return new DataKeys(Settings.of(PrivacySettings.class, Map.of("key-file", file, "key-made-here", "false")));
    }

    private static long count(String where) throws SQLException {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            var row = statement.executeQuery("select count(*) from sealed_value where " + where);
            row.next();
            return row.getLong(1);
        }
    }
}
