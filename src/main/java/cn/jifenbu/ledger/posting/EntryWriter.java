package cn.jifenbu.ledger.posting;

import static cn.jifenbu.sql.BulkInsert.bytes;
import static cn.jifenbu.sql.BulkInsert.column;

import cn.jifenbu.ledger.model.Account;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.BulkInsert;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlBatch;
import cn.jifenbu.village.VillageHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes what a batch of postings has changed, in one round trip. Rows that are still waiting in the session, such as a new
/// household or a hold, are written before.
@ApplicationScoped
class EntryWriter {

    private record AccountLine(long village, UUID household, Account account) {}

    private record MeritLine(long village, UUID household, int year, long merit) {}

    private static final BulkInsert<AccountLine> ACCOUNTS = new BulkInsert<>("account", List.of(
            column("village_id", "bigint", AccountLine::village), column("household_id", "uuid", AccountLine::household),
            column("balance", "bigint", a -> a.account.balance()), column("held", "bigint", a -> a.account.held()),
            column("seq", "bigint", a -> a.account.seq()), column("floor", "bigint", a -> a.account.overdraftFloor()),
            column("lots", "jsonb", a -> a.account.lots().json())), """
                    on conflict (village_id, household_id)
                    do update set balance = excluded.balance, held = excluded.held, seq = excluded.seq,
                            floor = excluded.floor, lots = excluded.lots""");
    private static final BulkInsert<EntryRow> ENTRIES = new BulkInsert<>("entry", List.of(
            column("village_id", "bigint", e -> e.villageId), column("entry_no", "bigint", e -> e.entryNo),
            column("household_id", "uuid", e -> e.householdId), column("account_seq", "bigint", e -> e.accountSeq),
            column("kind", "text", e -> e.kind.name()), column("counter", "text", e -> e.counter.name()),
            column("points", "bigint", e -> e.points), column("merit", "bigint", e -> e.merit),
            column("merit_year", "int", e -> e.meritYear), column("balance_after", "bigint", e -> e.balanceAfter),
            column("source_kind", "text", e -> e.sourceKind), column("source_id", "text", e -> e.sourceId),
            bytes("note_commitment", e -> e.noteCommitment), column("actor", "uuid", e -> e.actor),
            column("effective_on", "date", e -> e.effectiveOn),
            column("recorded_at", "timestamptz", e -> e.recordedAt.atOffset(ZoneOffset.UTC)),
            bytes("prev_hash", e -> e.prevHash), bytes("hash", e -> e.hash), column("lots", "jsonb", e -> e.lots)), "");
    private static final BulkInsert<MeritLine> MERITS = new BulkInsert<>("account_year", List.of(
            column("village_id", "bigint", MeritLine::village), column("household_id", "uuid", MeritLine::household),
            column("year", "int", MeritLine::year), column("merit", "bigint", MeritLine::merit)), """
                    on conflict (village_id, household_id, year)
                    do update set merit = account_year.merit + excluded.merit""");
    private static final BulkInsert<EntryNoteRow> NOTES = new BulkInsert<>("entry_note", List.of(
            column("village_id", "bigint", n -> n.villageId), column("entry_no", "bigint", n -> n.entryNo),
            bytes("salt", n -> n.salt), column("note", "text", n -> n.note)), "");
    private static final String HEAD = "update village_head set next_entry_no = ?, last_hash = ? where village_id = ?";

    private final Sql sql;

    EntryWriter(Sql sql) {
        this.sql = sql;
    }

    /// Accounts first, because entries point at them.
    void write(VillageId village, PostingBatch batch, VillageHead head) {
        var accounts = batch.accounts.entrySet().stream().map(a -> line(village, a.getKey(), a.getValue())).toList();
        var merits = batch.merits.entrySet().stream().map(m -> line(village, m)).toList();
        sql.write(new SqlBatch().add(ACCOUNTS, accounts).add(ENTRIES, batch.entries).add(MERITS, merits).add(NOTES, batch.notes)
                .add(HEAD, head.nextEntryNo, head.lastHash, village.value()));
    }

    /// A change without an entry: of what is held.
    void write(VillageId village, HouseholdId household, Account account) {
        sql.write(new SqlBatch().add(ACCOUNTS, List.of(line(village, household, account))));
    }

    private static AccountLine line(VillageId village, HouseholdId household, Account account) {
        return new AccountLine(village.value(), household.value(), account);
    }

    private static MeritLine line(VillageId village, Map.Entry<PostingBatch.Year, Long> merit) {
        return new MeritLine(village.value(), merit.getKey().household().value(), merit.getKey().year(), merit.getValue());
    }
}
