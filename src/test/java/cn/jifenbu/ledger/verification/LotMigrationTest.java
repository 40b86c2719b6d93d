package cn.jifenbu.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostWithOverdraft;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.Policies;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A village whose entries know nothing of lots is given them by the migration, with its debts and its open holds, and then
/// agrees with itself, now and as it goes on.
@QuarkusTest
class LotMigrationTest {

    @Inject VillageFixture villages;
    @Inject AdoptCatalogue catalogue;
    @Inject PostWithOverdraft ledger;
    @Inject HoldPoints holds;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    private VillageId village;
    private Random random;
    private final List<UUID> open = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theMigrationGivesLotsThatTheEntriesAgreeWith(long seed) throws SQLException, IOException {
        random = new Random(seed);
        village = villages.found();
        catalogue.policy(village, Policies.allowingDebt(LocalDate.of(2021, 1, 1), "试村〔2021〕1号"));
        var households = List.of(villages.household(village), villages.household(village), villages.household(village));
        live(households, LocalDate.of(2023, 1, 5), 60);
        forget();
        assertThat(verify.verify(village).problem()).isNull();
        live(households, LocalDate.of(2026, 1, 5), 30);
        open.forEach(hold -> holds.release(village, hold));
        assertThat(verify.verify(village).problem()).isNull();
    }

    private void live(List<HouseholdId> households, LocalDate from, int steps) {
        var day = from;
        for (int i = 0; i < steps; i++) {
            day = day.plusDays(random.nextInt(5, 25));
            clock.standAt(BusinessClock.midnight(day));
            var who = households.get(random.nextInt(households.size()));
            try {
                if (random.nextInt(5) == 0) open.add(holds.place(village, who, random.nextInt(1, 9), source()));
                else if (random.nextInt(6) == 0 && !open.isEmpty()) holds.release(village, open.removeFirst());
                else post(who, random.nextInt(3) == 0 ? -random.nextInt(1, 30) : random.nextInt(1, 15), day);
            } catch (RefusedException refused) {
                assertThat(refused.refusal().code()).isEqualTo("insufficient-points");
            }
        }
    }

    private void post(HouseholdId who, long points, LocalDate day) {
        ledger.post(village, UUID.randomUUID(), who, List.of(new Posting(who, points < 0 ? EntryKind.DEDUCT : EntryKind.EARN,
                points, points, day.getYear(), day, source(), "")));
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }

    /// As the version before left the village, and then the migration's own text.
    private void forget() throws SQLException, IOException {
        var text = Files.readString(Path.of("src/main/resources/db/migration/V095__lots.sql"));
        var fill = text.substring(text.indexOf("create temporary table"), text.indexOf("drop trigger"))
                .replace("from entry group by", "from entry where village_id = $v group by")
                .replace("where state = 'OPEN'", "where state = 'OPEN' and village_id = $v");
        Tampering.tamper("""
                alter table hold disable trigger hold_keeps_its_origin;
                update entry set lots = null where village_id = $v;
                update account set lots = '{}' where village_id = $v;
                update hold set lots = null where village_id = $v;
                update village_head set lots_since = next_entry_no where village_id = $v;
                %s
                alter table hold enable always trigger hold_keeps_its_origin"""
                .formatted(fill).replace("$v", village.toString()));
    }
}
