package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.model.DividendSplit;
import cn.jifenbu.dividend.model.DividendSplit.Participant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.sql.SqlCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Reads shares back that [ShareStatement] has stored, to be checked.
final class StoredShareStatement {

    /// A batch has up to a hundred thousand shares.
    private static final int ROWS_AT_A_TIME = 5000;

    private static final String READ = """
            select village_id, household_id, household_code, merit, first_entry_no, due_fen, remainder, rounding, amount_fen,
              earlier_fen, share_no
            from dividend_share where village_id = any(?) and run_id = any(?) order by village_id, share_no""";

    private static final String UNLIKE_THE_LEDGER = """
            with run as (
              select r.village_id, r.id, r.year, r.min_merit from dividend_run r
              join policy p on p.village_id = r.village_id and p.version_no = r.policy_version
              where r.village_id = any(?) and r.id = any(?) and r.kind = 'YEAR_END' and p.dividend_base = 'NET_OF_YEAR'
                and p.dividend_year_of = 'DEED' and not exists (
                  select from policy o where o.village_id = r.village_id and o.dividend_year_of = 'POSTING')),
            kept as (
              select y.village_id, y.household_id, y.merit from run
              join account_year y on y.village_id = run.village_id and y.year = run.year
              join household h on h.village_id = y.village_id and h.id = y.household_id
              where h.state = 'ACTIVE' and y.merit > 0 and y.merit >= run.min_merit),
            shared as (
              select s.village_id, s.household_id, s.merit from run
              join dividend_share s on s.village_id = run.village_id and s.run_id = run.id where s.merit > 0)
            select count(*) from kept full join shared
              on shared.village_id = kept.village_id and shared.household_id = kept.household_id
            where shared.merit is distinct from kept.merit""";

    private StoredShareStatement() {}

    record StoredShare(long village, Participant participant, int shareNo, long due, long remainder, boolean rounding,
            boolean adjustedRightly) {}

    /// Village by village, in the order of the shares' numbers.
    static SqlCursor<StoredShare> open(SqlConnection db, List<RunId> runs) throws SQLException {
        return db.open(ROWS_AT_A_TIME, READ, StoredShareStatement::share, RunId.villages(runs), RunId.runs(runs));
    }

    private static StoredShare share(ResultSet row) throws SQLException {
        long firstEntry = row.getLong("first_entry_no");
        var participant = new Participant(new HouseholdId(row.getObject("household_id", UUID.class)),
                row.getString("household_code"), row.getLong("merit"),
                firstEntry == 0 ? DividendSplit.NO_ENTRY : firstEntry);
        long due = row.getLong("due_fen");
        return new StoredShare(row.getLong("village_id"), participant, row.getInt("share_no"), due, row.getLong("remainder"),
                row.getBoolean("rounding"), row.getLong("amount_fen") == due - row.getLong("earlier_fen"));
    }

    /// How many households have other points in the run than in the ledger's sums of the year.
    static long unlikeLedger(SqlConnection db, List<RunId> runs) throws SQLException {
        return db.list(UNLIKE_THE_LEDGER, row -> row.getLong(1), RunId.villages(runs), RunId.runs(runs)).getFirst();
    }
}
