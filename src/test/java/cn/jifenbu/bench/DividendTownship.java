package cn.jifenbu.bench;

import cn.jifenbu.dividend.freeze.FreezeBatch;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.sql.SqlConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Villages with an approved income and a draft each, on a database of their own, for those who break something on purpose.
public record DividendTownship(RedemptionDatabase database, Connection owner) implements AutoCloseable {

    private static final int COUNTY = 520003;
    private static final List<String> GUARDED = List.of("dividend_run", "dividend_share", "dividend_step");

    public static DividendTownship open(int villages, int households) throws IOException, SQLException {
        var database = RedemptionDatabase.open();
        database.migrate();
        var owner = database.connect();
        DividendBenchData.load(owner, villages, households, COUNTY);
        return new DividendTownship(database, owner);
    }

    public String url() {
        return database.url();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    public static List<RunId> drafts(Connection db) throws SQLException {
        try (var sql = db.createStatement()) {
            var rows = sql.executeQuery("select village_id, id from dividend_run where state = 'DRAFT' order by 1");
            var runs = new ArrayList<RunId>();
            while (rows.next()) runs.add(new RunId(rows.getLong(1), rows.getObject(2, UUID.class)));
            return runs;
        }
    }

    /// Changes the policy of every village, as the owner may.
    public void setPolicy(String columns) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute("alter table policy disable trigger user");
            sql.execute("update policy set " + columns);
            sql.execute("alter table policy enable trigger user");
        }
    }

    public void freezeAll() throws SQLException {
        owner.setAutoCommit(false);
        var refused = new FreezeBatch(new SqlConnection(owner), new UUID(0, 0), LocalDate.of(2026, 2, 15),
                Instant.parse("2026-02-15T00:00:00Z"))
                .freeze(drafts(owner));
        owner.commit();
        owner.setAutoCommit(true);
        if (!refused.isEmpty()) throw new IllegalStateException("refused: " + refused);
    }

    /// All runs drafts again, as nobody but the owner with the guards switched off can do it.
    public void reset() throws SQLException {
        try (var sql = owner.createStatement()) {
            for (var table : GUARDED) sql.execute("alter table " + table + " disable trigger user");
            sql.execute("delete from dividend_share");
            sql.execute("delete from dividend_step");
            sql.execute("""
                    update dividend_run set state = 'DRAFT', steps = 1, income_version = null, income_fen = null,
                      policy_version = null, rate_bp = null, pool_fen = null, min_merit = null, cutoff_entry_no = null,
                      settled_until_entry_no = null, frozen_by = null, total_merit = null, seal_no = null""");
            for (var table : GUARDED) sql.execute("alter table " + table + " enable trigger user");
        }
    }

    /// @return how many runs are frozen
    /// @throws IllegalStateException when a run is neither a draft without shares nor frozen with the pool in shares
    public int requireNothingHalfDone() throws SQLException {
        awaitRollback();
        long wrong = one("""
                select count(*) from dividend_run r left join (select run_id, count(*) n, count(distinct household_id) d,
                  sum(amount_fen) fen from dividend_share group by run_id) s on s.run_id = r.id
                where not case r.state when 'DRAFT' then s.n is null and r.pool_fen is null
                  else coalesce(s.n = s.d and s.fen = r.pool_fen, false) end""");
        if (wrong > 0) throw new IllegalStateException(wrong + " runs are half done");
        return frozen();
    }

    int frozen() throws SQLException {
        return (int) one("select count(*) from dividend_run where state = 'FROZEN'");
    }

    public void requireAllShared(int households) throws SQLException {
        requireNothingHalfDone();
        if (one("select count(*) from dividend_run where state <> 'FROZEN'") > 0) throw new IllegalStateException("not all");
        if (one("select count(*) from dividend_share") != households) throw new IllegalStateException("shares are missing");
    }

    /// Everything a step after the freeze may change, in one line.
    public String picture() throws SQLException {
        return text("""
                select concat_ws(' | ',
                  (select string_agg(state || ' after ' || steps || ' steps', ', ') from dividend_run),
                  (select count(*) || ' steps' from dividend_step),
                  (select string_agg(payment || ' ' || n || ' = ' || fen || ' fen', ', ' order by payment) from (
                    select payment, count(*) n, sum(amount_fen) fen from dividend_share group by payment) s),
                  (select count(*) || ' payments' from dividend_payment),
                  (select count(*) || ' credits = ' || coalesce(sum(amount_fen), 0) || ' fen' from goods_credit),
                  (select count(*) || ' entries = ' || sum(points) || ' points' from entry),
                  (select 'balances ' || sum(balance) from account),
                  (select count(done_at) || ' clearings' from clearing))""");
    }

    /// After the last step: every share went one way, each payment is written down once, the points are cleared.
    public void requirePaidOut(int households) throws SQLException {
        long wrong = one("""
                select count(*) from dividend_run r where state <> 'CLOSED' or pool_fen <> (select sum(amount_fen)
                  from dividend_share s where s.run_id = r.id)""")
                + one("select count(*) from dividend_share where payment not in ('PAID', 'UNCLAIMED', 'CREDITED')")
                + one("select count(*) from account where balance <> 0")
                + Math.abs(one("select count(*) from dividend_share") - households)
                + Math.abs(one("select count(*) from dividend_share where payment <> 'CREDITED'")
                        - one("select count(*) from dividend_payment"))
                + Math.abs(one("select count(*) from dividend_share where payment = 'CREDITED'")
                        - one("select count(*) from goods_credit"));
        if (wrong > 0) throw new IllegalStateException(picture());
    }

    /// The rows of a payout list, each `row` with the household's code and its fen.
    public String firstHalfToPay(String row) throws SQLException {
        return text("""
                select string_agg(format('%s', household_code, amount_fen), '' order by share_no) from dividend_share
                where payment = 'PENDING' and amount_fen > 0 and share_no %% 2 = 0""".formatted(row));
    }

    public String runPath() throws SQLException {
        return text("select '/api/v1/villages/' || village_id || '/dividend-runs/' || id from dividend_run");
    }

    public String county() {
        return Integer.toString(COUNTY);
    }

    /// The server notices the end of its client a little later.
    public void awaitRollback() throws SQLException {
        long others;
        do {
            others = one("""
                    select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()""");
        } while (others > 0);
    }

    private String text(String query) throws SQLException {
        try (var sql = owner.createStatement()) {
            var row = sql.executeQuery(query);
            row.next();
            return row.getString(1);
        }
    }

    private long one(String query) throws SQLException {
        try (var sql = owner.createStatement()) {
            var row = sql.executeQuery(query);
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        owner.close();
        database.close();
    }
}
