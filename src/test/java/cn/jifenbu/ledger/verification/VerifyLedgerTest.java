package cn.jifenbu.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody with the owner's password edits the tables, triggers off. Entry 3 carries a note.
@QuarkusTest
class VerifyLedgerTest {

    private static final UUID CLERK = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject VerifyLedger verify;

    VillageId village;
    HouseholdId household;
    UUID hold;

    @BeforeEach
    void fiveEntriesOfTwoHouseholdsAndAHold() {
        village = villages.found();
        household = villages.household(village);
        var other = villages.household(village, 2);
        for (var who : new HouseholdId[]{household, other}) {
            ledger.post(village, CLERK, Posting.earn(who, 10, DAY, source()));
        }
        ledger.post(village, CLERK, new Posting(household, EntryKind.ADJUST, 3, 0, 2026, DAY, source(), "核对后补记"));
        ledger.post(village, CLERK, Posting.redeem(household, 4, DAY, source()));
        ledger.post(village, CLERK, Posting.earn(other, 2, DAY, source()));
        hold = holds.place(village, household, 5, source());
        assertThat(verify.verify(village).problem()).isNull();
    }

    @ParameterizedTest(name = "{0} → entry {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            update entry set points = 99 where entry_no = 2                                | 2 | 内容与哈希不符
            update entry set points = 0, merit = 0 where entry_no = 2                      | 2 | 内容与哈希不符
            update entry set merit_year = 2025 where entry_no = 1                          | 1 | 内容与哈希不符
            update entry set counter = 'CLEARING' where entry_no = 4                       | 4 | 内容与哈希不符
            update entry set recorded_at = recorded_at - interval '1 day' where entry_no=5 | 5 | 内容与哈希不符
            update entry set balance_after = -7 where entry_no = 4                         | 4 | 内容与哈希不符
            update entry set hash = prev_hash where entry_no = 4                           | 4 | 内容与哈希不符
            update entry_note set note = '别的话' where entry_no = 3                        | 3 | 备注与哈希不符
            delete from entry where entry_no = 4                                           | 4 | 缺少第 4 笔
            delete from entry where entry_no = 1                                           | 1 | 缺少第 1 笔
            delete from entry where entry_no = 5                                           | 5 | 缺少第 5 笔
            delete from entry where entry_no >= 4                                          | 4 | 缺少第 4 笔
            """)
    void namesTheFirstBadEntry(String tampering, long bad, String problem) throws SQLException {
        Tampering.tamper(tampering.replace("where ", "where village_id = " + village + " and "));
        assertThat(verify.verify(village)).satisfies(v -> {
            assertThat(v.valid()).isFalse();
            assertThat(v.badEntryNo()).isEqualTo(bad);
            assertThat(v.problem()).isEqualTo(problem);
        });
    }

    @Test
    void namesTheFirstOfTwoSwappedEntries() throws SQLException {
        Tampering.tamper("""
                update entry set entry_no = -1 where village_id = $v and entry_no = 1;
                update entry set entry_no = 1 where village_id = $v and entry_no = 2;
                update entry set entry_no = 2 where village_id = $v and entry_no = -1""".replace("$v", village.toString()));
        assertThat(verify.verify(village).badEntryNo()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update account set balance = balance + 1                        | 的余额与流水不符
            update account set seq = seq + 1                                | 的余额与流水不符
            update account set held = held + 1                              | 的冻结与兑换单不符
            update hold set points = points - 1                             | 的冻结与兑换单不符
            update account set lots = jsonb_build_object(2020, balance)     | 的积分批次与流水不符
            update entry set lots = jsonb_build_object(2020, points)        | 的积分批次与流水不符
            update account_year set merit = merit + 1                       | 的年度积分与流水不符
            delete from account_year                                        | 的年度积分与流水不符
            delete from hold; delete from account_year; delete from account | 的余额与流水不符
            """)
    void namesTheHouseholdWhoseFiguresWereChanged(String tampering, String problem) throws SQLException {
        Tampering.tamper((tampering + ";").replace(";",
                " where village_id = %s and household_id = '%s';".formatted(village, household)));
        assertThat(verify.verify(village)).satisfies(v -> {
            assertThat(v.valid()).isFalse();
            assertThat(v.problem()).isEqualTo("户 " + household + " " + problem);
        });
    }

    @Test
    void aBackdatedEntryPutInBetweenIsNamed() throws SQLException {
        Tampering.tamper("""
                update entry set entry_no = -entry_no - 1 where village_id = $v and entry_no >= 3;
                update entry set entry_no = -entry_no where village_id = $v and entry_no < 0;
                insert into entry select village_id, 3, household_id, 99, kind, counter, 50, 50, merit_year, 60, 'test', 'late',
                  note_commitment, actor, effective_on, recorded_at, hash, decode(repeat('ab', 32), 'hex')
                from entry where village_id = $v and entry_no = 2;
                update village_head set next_entry_no = 7 where village_id = $v""".replace("$v", village.toString()));
        assertThat(verify.verify(village).badEntryNo()).isEqualTo(3);
    }

    @Test
    void aHouseholdTakenOutWithAllItHadLeavesAGap() throws SQLException {
        Tampering.tamper("""
                delete from entry_note where village_id = $v;
                delete from entry where village_id = $v and household_id = '$h';
                delete from hold where village_id = $v and household_id = '$h';
                delete from account_year where village_id = $v and household_id = '$h';
                delete from account where village_id = $v and household_id = '$h'"""
                .replace("$v", village.toString()).replace("$h", household.toString()));
        assertThat(verify.verify(village)).satisfies(v -> {
            assertThat(v.badEntryNo()).isEqualTo(1);
            assertThat(v.problem()).isEqualTo("缺少第 1 笔");
        });
    }

    @Test
    void anErasedNoteLeavesTheLedgerWhole() throws SQLException {
        Tampering.tamper("delete from entry_note where village_id = " + village);
        assertThat(verify.verify(village).problem()).isNull();
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
