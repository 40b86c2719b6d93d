package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.verifier.EntryHash;
import cn.jifenbu.verifier.EntryLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;

/// What somebody with the owner's password can do to a ledger, and how well they could hide it.
public final class Tampering {

    private static final String[][] GUARDS = {
            {"entry", "entry_account", "(village_id, household_id) references account (village_id, household_id)"},
            {"entry_note", "entry_note_entry", "(village_id, entry_no) references entry (village_id, entry_no)"},
            {"seal", "seal_first", "(village_id, first_entry_no) references entry (village_id, entry_no)"},
            {"seal", "seal_last", "(village_id, last_entry_no) references entry (village_id, entry_no)"}};

    private Tampering() {}

    public interface Deed {

        void on(Connection owner) throws SQLException;
    }

    public static void tamper(String sql) throws SQLException {
        tamper(owner -> execute(owner, sql));
    }

    /// Switches the triggers off and on again; who may do this may also delete what others point at.
    public static void tamper(Deed deed) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            for (var table : new String[]{"entry", "seal", "event", "stock_movement", "order_line"}) {
                execute(owner, "alter table " + table + " disable trigger " + table + "_append_only");
            }
            for (var g : GUARDS) execute(owner, "alter table " + g[0] + " drop constraint " + g[1]);
            deed.on(owner);
            for (var g : GUARDS) {
                execute(owner, "alter table " + g[0] + " add constraint " + g[1] + " foreign key " + g[2] + " not valid");
            }
            for (var table : new String[]{"entry", "seal", "event", "stock_movement", "order_line"}) {
                execute(owner, "alter table " + table + " enable always trigger " + table + "_append_only");
            }
            owner.commit();
        }
    }

    /// Gives entry `no` more points and computes everything after it anew: balances, chain, account, merit, head.
    public static void recompute(Connection owner, VillageId village, long no, long more) throws SQLException {
        var lines = new ArrayList<EntryLine>();
        try (var cursor = EntryStatement.open(new SqlConnection(owner), village, 1, Long.MAX_VALUE)) {
            for (var line = cursor.next(); line != null; line = cursor.next()) lines.add(line);
        }
        var changed = lines.get((int) no - 1);
        var hashes = new EntryHash();
        var hash = new byte[32];
        for (var e : lines) {
            boolean same = e.entryNo() == no;
            long balance = e.balanceAfter() + (e.household().equals(changed.household()) && e.entryNo() >= no ? more : 0);
            var forged = new EntryLine(e.village(), e.entryNo(), e.household(), e.accountSeq(), e.kind(), e.counter(),
                    e.points() + (same ? more : 0), e.merit() + (same ? more : 0), e.meritYear(), balance, e.sourceKind(),
                    e.sourceId(), e.noteCommitment(), e.actor(), e.effectiveDay(), e.recordedMicros(), hash, null);
            var next = hashes.of(hash, forged);
            try (var update = owner.prepareStatement("update entry set points = ?, merit = ?, balance_after = ?, prev_hash = ?,"
                    + " hash = ? where village_id = ? and entry_no = ?")) {
                update.setLong(1, forged.points());
                update.setLong(2, forged.merit());
                update.setLong(3, balance);
                update.setBytes(4, hash);
                update.setBytes(5, next);
                update.setLong(6, village.value());
                update.setLong(7, e.entryNo());
                update.executeUpdate();
            }
            hash = next;
        }
        var whose = " where village_id = " + village + " and household_id = '" + changed.household() + "'";
        int year = BusinessClock.dayOf(Instant.EPOCH.plus(changed.recordedMicros(), ChronoUnit.MICROS)).getYear();
        execute(owner, "update account set balance = balance + %1$d, lots = jsonb_set(lots, '{%2$d}', to_jsonb(%1$d + coalesce("
                .formatted(more, year) + "(lots ->> '" + year + "')::bigint, 0)))" + whose);
        execute(owner, "update account_year set merit = merit + " + more + whose + " and year = " + changed.meritYear());
        execute(owner, "update village_head set last_hash = '\\x" + HexFormat.of().formatHex(hash)
                + "' where village_id = " + village);
    }

    static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
