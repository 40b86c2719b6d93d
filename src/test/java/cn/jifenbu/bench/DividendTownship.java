package cn.jifenbu.bench;

import cn.jifenbu.dividend.FreezeBatch.RunId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
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
        return (int) one("select count(*) from dividend_run where state = 'FROZEN'");
    }

    public void requireAllShared(int households) throws SQLException {
        requireNothingHalfDone();
        if (one("select count(*) from dividend_run where state <> 'FROZEN'") > 0) throw new IllegalStateException("not all");
        if (one("select count(*) from dividend_share") != households) throw new IllegalStateException("shares are missing");
    }

    /// The server notices the end of its client a little later.
    private void awaitRollback() throws SQLException {
        long others;
        do {
            others = one("""
                    select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()""");
        } while (others > 0);
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
