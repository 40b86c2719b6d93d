package cn.jifenbu.dividend.calendar;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.calendar.DividendProgress.Stage;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The clockwork at the year's end, over several villages. The year is 2025.
@QuarkusTest
class RunYearEndTest {

    static final LocalDate FREEZE_DAY = LocalDate.of(2026, 2, 15);

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject RunYearEnd clockwork;
    @Inject PrepareDividendRun prepare;
    @Inject ReadProgress progress;
    @Inject ReadDividends read;

    List<VillageId> all = new ArrayList<>();

    @BeforeEach
    void threeVillages() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        all.clear();
        for (int i = 0; i < 3; i++) {
            var village = villages.found();
            for (int h = 1; h <= 5; h++) yearEnd.householdWith(village, h, 2025);
            yearEnd.approvedIncome(village, 2025, 100_000, yearEnd.staff(village));
            all.add(village);
        }
    }

    @Test
    void draftsAreOpenedFromThePolicysDayAndFrozenByTheSystemOnItsDay() {
        clockwork.run(all);
        assertThat(states()).containsOnly(RunState.DRAFT);
        yearEnd.on(FREEZE_DAY.minusDays(1));
        clockwork.run(all);
        assertThat(states()).containsOnly(RunState.DRAFT);
        yearEnd.on(FREEZE_DAY);
        clockwork.run(all);
        assertThat(states()).containsOnly(RunState.FROZEN);
        assertThat(read.run(all.getFirst(), run(all.getFirst()).id()).steps()).hasSize(2);
        assertThat(sum(all.getFirst())).isEqualTo(5000);
        clockwork.run(all);
        assertThat(read.run(all.getFirst(), run(all.getFirst()).id()).steps()).hasSize(2);
    }

    @Test
    void daysAndYearsThatWereMissedAreCaughtUpInOneGo() {
        yearEnd.on(LocalDate.of(2027, 7, 1));
        clockwork.run(all);
        assertThat(states()).containsOnly(RunState.FROZEN);
    }

    @Test
    void severalReplicasInTheSameSecondDoEverythingOnce() throws Exception {
        yearEnd.on(FREEZE_DAY);
        Callable<Object> tick = () -> {
            clockwork.run(all);
            return "done";
        };
        assertThat(ConcurrentCalls.run(3, List.of(tick, tick, tick))).containsOnly("done");
        assertThat(states()).containsOnly(RunState.FROZEN);
        for (var village : all) {
            assertThat(read.runs(village, Integer.MAX_VALUE, 10)).hasSize(1);
            assertThat(sum(village)).isEqualTo(5000);
        }
        assertThat(stages()).containsOnly(Stage.FROZEN);
    }

    @Test
    void oneVillagesTroubleIsItsOwnAndSaysWhy() {
        var broken = all.get(1);
        yearEnd.on(FREEZE_DAY);
        failing(broken, "dividend_step", () -> clockwork.run(all));
        assertThat(stages()).containsExactly(Stage.FROZEN, Stage.FAILED, Stage.FROZEN);
        assertThat(of(broken).reason()).isNotBlank();
        TestDatabase.change("update dividend_progress set reason = 'no-catalogue-on' where village_id = " + broken);
        assertThat(of(broken).reason()).as("as the versions before wrote it").isEqualTo("no-catalogue-on-day");
        clockwork.run(all);
        assertThat(stages()).containsOnly(Stage.FROZEN);
    }

    @Test
    void incomesThatAreMissingOrNotApprovedAreRemindedOf() {
        var missing = villages.found();
        var waiting = villages.found();
        yearEnd.income(waiting, 2025, 5000, yearEnd.staff(waiting).clerk());
        assertThat(progress.reminder(missing)).isEmpty();
        clockwork.run(List.of(missing, waiting));
        assertThat(progress.reminder(missing)).get().extracting(DividendProgress.VillageProgress::stage)
                .isEqualTo(Stage.INCOME_MISSING);
        assertThat(progress.reminder(waiting)).get().extracting(DividendProgress.VillageProgress::stage)
                .isEqualTo(Stage.INCOME_NOT_APPROVED);
        var name = "t" + UUID.randomUUID();
        villages.townshipAdmin(missing, name);
        var token = TestLogin.staffToken(name);
        as(token).get("/api/v1/villages/" + missing + "/dashboard").then().statusCode(200)
                .body("yearEnd.stage", equalTo("INCOME_MISSING"));
        as(token).get("/api/v1/villages/" + all.getFirst() + "/dashboard").then().body("yearEnd", nullValue());
        as(token).get("/api/v1/townships/" + missing.township() + "/dividend-progress?year=2025").then().statusCode(200)
                .body("villages.villageId", hasItem(missing.toString())).body("year", equalTo(2025));
        yearEnd.approvedIncome(missing, 2025, 5000, yearEnd.staff(missing));
        assertThat(progress.reminder(missing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dividend_run", "dividend_share", "dividend_step"})
    void aFaultAtAnyStepStoresNothingAndTheNextTickDoesItAll(String table) {
        clockwork.run(all);
        yearEnd.on(FREEZE_DAY);
        var village = all.getFirst();
        failing(village, table, () -> clockwork.run(List.of(village)));
        assertThat(run(village).state()).isEqualTo(RunState.DRAFT);
        assertThat(run(village).poolFen()).isNull();
        assertThat(read.shares(village, run(village).id(), Optional.empty(), 0, 10)).isEmpty();
        clockwork.run(List.of(village));
        assertThat(sum(village)).isEqualTo(5000);
    }

    /// The database ends the connection in the middle of storing the shares.
    @Test
    void aConnectionThatIsCutStoresNothing() {
        clockwork.run(all);
        yearEnd.on(FREEZE_DAY);
        var village = all.getFirst();
        trigger(village, "dividend_share", "perform pg_terminate_backend(pg_backend_pid()); return new;");
        try {
            clockwork.run(List.of(village));
        } catch (RuntimeException cut) {
            assertThat(cut).isNotNull();
        } finally {
            untrigger(village, "dividend_share");
        }
        assertThat(run(village).state()).isEqualTo(RunState.DRAFT);
        clockwork.run(List.of(village));
        assertThat(run(village).state()).isEqualTo(RunState.FROZEN);
        assertThat(sum(village)).isEqualTo(5000);
    }

    @Test
    void sharesThatTwoComputationsDoNotAgreeOnAreNotStored() {
        clockwork.run(all);
        yearEnd.on(FREEZE_DAY);
        var village = all.getFirst();
        trigger(village, "dividend_share", """
                if new.share_no = 1 then new.due_fen := new.due_fen + 1; new.amount_fen := new.amount_fen + 1; end if;
                return new;""");
        try {
            clockwork.run(List.of(village));
        } finally {
            untrigger(village, "dividend_share");
        }
        assertThat(run(village).state()).isEqualTo(RunState.DRAFT);
        assertThat(of(village).reason()).isEqualTo("shares-disagree");
    }

    @Test
    void whatTheLedgerKeepsOtherwiseIsNotShared() {
        clockwork.run(all);
        yearEnd.on(FREEZE_DAY);
        var village = all.getFirst();
        TestDatabase.change("update account_year set merit = merit + 1 where village_id = " + village + " and merit = 5");
        clockwork.run(List.of(village));
        assertThat(of(village).reason()).isEqualTo("shares-disagree");
    }

    @Test
    void aYearThatWasOpenedByHandIsFrozenByTheClockworkToo() {
        var village = all.getFirst();
        prepare.prepare(village, 2025, Actor.SYSTEM);
        yearEnd.on(FREEZE_DAY);
        clockwork.run(List.of(village));
        assertThat(run(village).state()).isEqualTo(RunState.FROZEN);
    }

    void failing(VillageId village, String table, Runnable work) {
        trigger(village, table, "raise exception 'out of order';");
        try {
            work.run();
        } finally {
            untrigger(village, table);
        }
    }

    static void trigger(VillageId village, String table, String body) {
        TestDatabase.change("""
                create function fault_%1$s_%2$s() returns trigger language plpgsql security definer as $$ begin %3$s end $$;
                create trigger fault_%1$s before insert or update on %2$s for each row
                when (new.village_id = %1$s) execute function fault_%1$s_%2$s()""".formatted(village, table, body));
    }

    static void untrigger(VillageId village, String table) {
        TestDatabase.change("drop trigger fault_%1$s on %2$s; drop function fault_%1$s_%2$s()".formatted(village, table));
    }

    DividendRun run(VillageId village) {
        return read.runs(village, Integer.MAX_VALUE, 1).getFirst();
    }

    List<RunState> states() {
        return all.stream().map(v -> run(v).state()).toList();
    }

    List<Stage> stages() {
        return all.stream().map(v -> of(v).stage()).toList();
    }

    DividendProgress.VillageProgress of(VillageId village) {
        return progress.read("", List.of(village), 2025).villages().getFirst();
    }

    long sum(VillageId village) {
        return read.shares(village, run(village).id(), Optional.empty(), 0, 1000).stream()
                .mapToLong(DividendShare::amountFen).sum();
    }
}
