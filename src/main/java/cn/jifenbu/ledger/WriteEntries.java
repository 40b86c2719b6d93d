package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Account;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;

/// Writes what a batch has changed, in one round trip: columns travel as arrays, so that the statements are the same
/// whatever the number of entries.
@ApplicationScoped
class WriteEntries {

    private static final String ACCOUNTS = """
            insert into account (village_id, household_id, balance, held, seq)
            select ?, * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (village_id, household_id)
            do update set balance = excluded.balance, held = excluded.held, seq = excluded.seq;
            """;
    private static final String ENTRIES = """
            insert into entry (village_id, actor, recorded_at, entry_no, household_id, account_seq, kind, counter, points, merit,
              merit_year, balance_after, source_kind, source_id, note_commitment, effective_on, prev_hash, hash)
            select ?, ?, ?, * from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
              ?::int[], ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::date[], ?::bytea[], ?::bytea[]);
            """;
    private static final String MERITS = """
            insert into account_year (village_id, household_id, year, merit)
            select ?, * from unnest(?::uuid[], ?::int[], ?::bigint[])
            on conflict (village_id, household_id, year) do update set merit = account_year.merit + excluded.merit;
            """;
    private static final String NOTES = """
            insert into entry_note (village_id, entry_no, salt, note)
            select ?, * from unnest(?::bigint[], ?::bytea[], ?::text[]);
            """;
    private static final String HEAD = "update village_head set next_entry_no = ?, last_hash = ? where village_id = ?";

    private final EntityManager db;

    WriteEntries(EntityManager db) {
        this.db = db;
    }

    /// Rows that are still waiting in the session, such as a new household, are written before.
    void write(VillageId village, Changes changes, Head head) {
        db.flush();
        var sql = new StringBuilder(ACCOUNTS).append(ENTRIES);
        if (!changes.merits.isEmpty()) sql.append(MERITS);
        if (!changes.notes.isEmpty()) sql.append(NOTES);
        sql.append(HEAD);
        db.unwrap(Session.class).doWork(connection -> {
            var parameters = new ArrayList<Object>();
            accounts(connection, village, changes.accounts.entrySet(), parameters);
            entries(connection, village, changes.entries, parameters);
            if (!changes.merits.isEmpty()) merits(connection, village, changes.merits.entrySet(), parameters);
            if (!changes.notes.isEmpty()) notes(connection, village, changes.notes, parameters);
            parameters.addAll(List.of(head.nextEntryNo, head.lastHash, village.value()));
            execute(connection, sql.toString(), parameters);
        });
    }

    /// A change without an entry: of what is held.
    void write(VillageId village, HouseholdId household, Account account) {
        db.flush();
        db.unwrap(Session.class).doWork(connection -> {
            var parameters = new ArrayList<Object>();
            accounts(connection, village, Map.of(household, account).entrySet(), parameters);
            execute(connection, ACCOUNTS, parameters);
        });
    }

    private static void execute(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) statement.setObject(i + 1, parameters.get(i));
            statement.execute();
            // a statement that failed in the middle is heard of when its result is asked for
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
            }
        }
    }

    private static void accounts(Connection connection, VillageId village, Collection<Map.Entry<HouseholdId, Account>> rows,
            List<Object> to) throws SQLException {
        to.add(village.value());
        to.add(array(connection, "uuid", rows, r -> r.getKey().value()));
        to.add(array(connection, "int8", rows, r -> r.getValue().balance()));
        to.add(array(connection, "int8", rows, r -> r.getValue().held()));
        to.add(array(connection, "int8", rows, r -> r.getValue().seq()));
    }

    private static void entries(Connection connection, VillageId village, List<EntryRow> rows, List<Object> to)
            throws SQLException {
        to.add(village.value());
        to.add(rows.getFirst().actor);
        to.add(rows.getFirst().recordedAt.atOffset(ZoneOffset.UTC));
        to.add(array(connection, "int8", rows, r -> r.entryNo));
        to.add(array(connection, "uuid", rows, r -> r.householdId));
        to.add(array(connection, "int8", rows, r -> r.accountSeq));
        to.add(array(connection, "text", rows, r -> r.kind.name()));
        to.add(array(connection, "text", rows, r -> r.counter.name()));
        to.add(array(connection, "int8", rows, r -> r.points));
        to.add(array(connection, "int8", rows, r -> r.merit));
        to.add(array(connection, "int4", rows, r -> r.meritYear));
        to.add(array(connection, "int8", rows, r -> r.balanceAfter));
        to.add(array(connection, "text", rows, r -> r.sourceKind));
        to.add(array(connection, "text", rows, r -> r.sourceId));
        to.add(bytes(connection, rows, r -> r.noteCommitment));
        to.add(array(connection, "date", rows, r -> r.effectiveOn));
        to.add(bytes(connection, rows, r -> r.prevHash));
        to.add(bytes(connection, rows, r -> r.hash));
    }

    private static void merits(Connection connection, VillageId village, Collection<Map.Entry<Changes.Year, Long>> rows,
            List<Object> to) throws SQLException {
        to.add(village.value());
        to.add(array(connection, "uuid", rows, r -> r.getKey().household().value()));
        to.add(array(connection, "int4", rows, r -> r.getKey().year()));
        to.add(array(connection, "int8", rows, Map.Entry::getValue));
    }

    private static void notes(Connection connection, VillageId village, List<EntryNoteRow> rows, List<Object> to)
            throws SQLException {
        to.add(village.value());
        to.add(array(connection, "int8", rows, r -> r.entryNo));
        to.add(bytes(connection, rows, r -> r.salt));
        to.add(array(connection, "text", rows, r -> r.note));
    }

    private static <R> java.sql.Array array(Connection connection, String type, Collection<R> rows, Function<R, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static <R> java.sql.Array bytes(Connection connection, Collection<R> rows, Function<R, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
}
