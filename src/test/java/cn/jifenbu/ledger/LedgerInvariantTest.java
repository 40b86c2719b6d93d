package cn.jifenbu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is posted, held, captured and released, in any order: the books agree with themselves.
@QuarkusTest
class LedgerInvariantTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final UUID CLERK = UUID.randomUUID();

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject VerifyLedger verify;

    private record Open(UUID id, HouseholdId household, long points) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void afterHundredsOfRandomStepsTheBooksAgree(long seed) throws SQLException {
        var random = new Random(seed);
        var village = villages.found();
        var households = List.of(villages.household(village), villages.household(village), villages.household(village, 2));
        var model = new long[households.size()];
        var open = new ArrayList<Open>();
        for (int i = 0; i < 250; i++) {
            int who = random.nextInt(households.size());
            var household = households.get(who);
            long points = 1 + random.nextInt(20);
            switch (random.nextInt(6)) {
                case 0, 1 -> model[who] += earn(village, household, points);
                case 2 -> model[who] -= redeem(village, household, points, model[who] - held(open, household));
                case 3 -> place(village, household, points, model[who] - held(open, household), open);
                case 4 -> {
                    if (open.isEmpty()) continue;
                    var hold = open.remove(random.nextInt(open.size()));
                    holds.capture(village, hold.id, CLERK);
                    model[households.indexOf(hold.household)] -= hold.points;
                }
                default -> {
                    if (!open.isEmpty()) holds.release(village, open.remove(random.nextInt(open.size())).id);
                }
            }
        }
        for (int who = 0; who < model.length; who++) {
            assertThat(number("select balance from account where village_id = ? and household_id = '%s'"
                    .formatted(households.get(who)), village)).isEqualTo(model[who]);
        }
        theBooksAgree(village);
    }

    private long earn(VillageId village, HouseholdId household, long points) {
        ledger.post(village, CLERK, Posting.earn(household, points, DAY, source()));
        return points;
    }

    /// Refused exactly when the model says there is not enough.
    private long redeem(VillageId village, HouseholdId household, long points, long available) {
        try {
            ledger.post(village, CLERK, Posting.redeem(household, points, DAY, source()));
            assertThat(points).isLessThanOrEqualTo(available);
            return points;
        } catch (RefusedException e) {
            assertThat(e.refusal()).isEqualTo(new InsufficientPoints(available, points));
            assertThat(points).isGreaterThan(available);
            return 0;
        }
    }

    private void place(VillageId village, HouseholdId household, long points, long available, List<Open> open) {
        try {
            open.add(new Open(holds.place(village, household, points, source()), household, points));
            assertThat(points).isLessThanOrEqualTo(available);
        } catch (RefusedException e) {
            assertThat(e.refusal()).isEqualTo(new InsufficientPoints(available, points));
        }
    }

    private static long held(List<Open> open, HouseholdId household) {
        return open.stream().filter(h -> h.household.equals(household)).mapToLong(Open::points).sum();
    }

    private void theBooksAgree(VillageId village) throws SQLException {
        assertThat(verify.verify(village)).satisfies(v -> assertThat(v.problem()).isNull());
        assertThat(number("""
                select count(*) from account a where village_id = ? and balance <>
                  (select coalesce(sum(points), 0) from entry e where e.village_id = a.village_id
                   and e.household_id = a.household_id)""", village)).as("balance = sum of points").isZero();
        assertThat(number("""
                select count(*) from account a where village_id = ? and held <>
                  (select coalesce(sum(points), 0) from hold h where h.village_id = a.village_id
                   and h.household_id = a.household_id and h.state = 'OPEN')""", village)).as("held = open holds").isZero();
        assertThat(number("""
                select count(*) from account a where village_id = ? and seq <>
                  (select count(*) from entry e where e.village_id = a.village_id
                   and e.household_id = a.household_id)""", village)).as("household numbers without gaps").isZero();
        assertThat(number("select max(entry_no) - count(*) from entry where village_id = ?", village)).isZero();
        assertThat(number("""
                select sum(s) from (select sum(balance) s from account where village_id = $v
                  union all select sum(-points) from entry where village_id = ?  group by counter) trial"""
                .replace("$v", village.toString()), village)).as("trial balance").isZero();
    }

    private static long number(String sql, VillageId village) throws SQLException {
        try (var owner = TestDatabase.asOwner(); var query = owner.prepareStatement(sql)) {
            query.setLong(1, village.value());
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
