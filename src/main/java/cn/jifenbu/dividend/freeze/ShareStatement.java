package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.ShareMoney;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.ledger.reading.PostingYearSql;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.sql.SqlConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// The shares of any number of villages in one statement: what each household's points of the year come to, the pool cut by
/// largest remainder, and what earlier runs of the year gave already taken off. Everything is partitioned by village, so
/// that it runs inside each shard. [VerifyShares] computes the same again in plain Java.
final class ShareStatement {

    /// Runs whose terms are set, by village and id: `village_id = any(?)`, `id = any(?)`.
    private static final String OF_RUNS = """
            select r.village_id, r.id as run_id, r.year, r.pool_fen, r.cutoff_entry_no,
              coalesce(r.settled_until_entry_no, r.cutoff_entry_no) as settled_until, r.kind = 'ADJUSTMENT' as adjusts,
              r.min_merit, p.dividend_base as base, p.dividend_year_of as year_of, p.dividend_negative as negative
            from dividend_run r join policy p on p.village_id = r.village_id and p.version_no = r.policy_version
            where r.village_id = any(?) and r.id = any(?)""";

    /// A run that is not stored, up to the last entry: village, year, pool, least points, base, year, negative, and for
    /// an adjustment the cut-off of the year's run. Its id is zeros, not null, because the parts are joined by it.
    private static final String OF_PREVIEW = """
            select h.village_id, cast('00000000-0000-0000-0000-000000000000' as uuid) as run_id, t.year,
              t.pool_fen, h.next_entry_no - 1 as cutoff_entry_no,
              coalesce(t.settled, h.next_entry_no - 1) as settled_until, t.settled is not null as adjusts, t.min_merit,
              t.base, t.year_of, t.negative
            from (select cast(? as bigint) as village_id, cast(? as int) as year, cast(? as bigint) as pool_fen,
              cast(? as int) as min_merit, cast(? as text) as base, cast(? as text) as year_of,
              cast(? as text) as negative, cast(? as bigint) as settled) t
            join village_head h on h.village_id = t.village_id""";

    /// Each entry counts in one year (decision 54): that of its deed or of its first posting, as the policy of the deed's year
    /// says. After the cut-off of the year's run, an adjustment counts what was posted or put right of that year.
    private static final String SHARES = """
            with recursive run as (
              select r.*, array(select y.year from generate_series(2000, r.year + 1) y (year)
                where case when y.year = r.year then r.year_of else coalesce((select p.dividend_year_of from policy p
                    where p.village_id = r.village_id and p.valid_from <= make_date(y.year, 12, 31)
                    order by p.valid_from desc, p.version_no desc limit 1), r.year_of) end = 'POSTING') as by_posting
              from (%s) r),
            """ + PostingYearSql.roots("select village_id from run") + """
            ,
            earned as (
              select run.village_id, run.run_id, e.household_id, min(e.entry_no) as first_entry_no,
                sum(case run.base when 'BALANCE' then e.points else e.merit end)::bigint as merit
              from run join entry e on e.village_id = run.village_id and e.entry_no <= run.cutoff_entry_no
              left join root on root.village_id = e.village_id and root.entry_no = e.entry_no
              where case when run.base in ('BALANCE', 'LIFETIME') and e.entry_no <= run.settled_until then true
                  when e.entry_no > run.settled_until and (e.kind not in ('EARN', 'DEDUCT', 'ADJUST', 'REVERSAL')
                    or run.base = 'BALANCE' and coalesce(root.kind, e.kind) not in ('ADJUST', 'REVERSAL')
                      and coalesce(root.root_no, e.entry_no) > run.settled_until) then false
                  when run.year_of = 'DEED' and e.merit_year = run.year then true
                  else e.merit_year = any(run.by_posting) and run.year = """ + PostingYearSql.POSTED + """
                   end
                and case run.base when 'BALANCE' then e.points <> 0
                  when 'GROSS_OF_YEAR' then e.merit <> 0 and coalesce(root.kind, e.kind) <> 'DEDUCT'
                    and (e.kind <> 'REVERSAL' or root.kind is not null or e.merit < 0)
                  else e.merit <> 0 end
              group by run.village_id, run.run_id, e.household_id),
            earlier as (
              select run.village_id, run.run_id, s.household_id, sum(s.amount_fen)::bigint as fen
              from run join dividend_run o on o.village_id = run.village_id and o.year = run.year and run.adjusts
                and o.state in ('CONFIRMED', 'PAYING', 'CLOSED')
              join dividend_share s on s.village_id = o.village_id and s.run_id = o.id
              group by run.village_id, run.run_id, s.household_id),
            counted as (
              select run.village_id, run.run_id, run.pool_fen, h.id as household_id, h.code collate "C" as code,
                %s as masked_name,
                greatest(coalesce(e.merit, 0), 0) as merit, e.first_entry_no, coalesce(x.fen, 0) as earlier_fen,
                x.fen is not null as granted, greatest(coalesce(e.merit, 0), 0) >= run.min_merit
                  and (run.negative = 'ZERO' or coalesce(e.merit, 0) >= 0)
                  and (h.state = 'ACTIVE' or x.fen is not null) as shares
              from run join household h on h.village_id = run.village_id
              left join member m on m.village_id = h.village_id and m.household_id = h.id and m.head
              left join earned e on e.village_id = run.village_id and e.run_id = run.run_id
                and e.household_id = h.id
              left join earlier x on x.village_id = run.village_id and x.run_id = run.run_id and x.household_id = h.id),
            sharing as (
              select *, case when shares then merit else 0 end as counts,
                sum(case when shares then merit else 0 end) over (partition by village_id, run_id)::bigint as total
              from counted where shares or granted),
            cut as (
              select *, pool_fen / total * counts + div((pool_fen %% total)::numeric * counts, total)::bigint as whole,
                mod((pool_fen %% total)::numeric * counts, total)::bigint as remainder
              from sharing where total > 0),
            turns as (
              select *, pool_fen - sum(whole) over (partition by village_id, run_id) as spare,
                row_number() over (partition by village_id, run_id
                  order by remainder desc, first_entry_no nulls last, code) as turn
              from cut),
            due as (
              select *, whole + case when turn <= spare then 1 else 0 end as due_fen, turn <= spare as rounding from turns)
            select village_id, run_id, row_number() over (partition by village_id, run_id order by code)::int as share_no,
              household_id, code, masked_name, counts as merit, due_fen - earlier_fen as amount_fen, remainder, rounding,
              first_entry_no, due_fen, earlier_fen,
              case when due_fen < earlier_fen then 'OVERPAID' else 'PENDING' end as payment, 0 as payments
            from due""";

    private static final String STORE = """
            insert into dividend_share (village_id, run_id, share_no, household_id, household_code, masked_name, merit,
              amount_fen, remainder, rounding, first_entry_no, due_fen, earlier_fen, payment, payments)
            """ + shares(OF_RUNS);

    private static final String PREVIEW = shares(OF_PREVIEW) + " order by share_no";

    private ShareStatement() {}

    private static String shares(String runs) {
        return SHARES.formatted(runs, Masking.nameInSql("m.name"));
    }

    /// The terms of the runs must be set.
    ///
    /// @return how many shares there are
    static int store(SqlConnection db, List<RunId> runs) throws SQLException {
        return db.update(STORE, RunId.villages(runs), RunId.runs(runs));
    }

    /// @param settled the cut-off of the year's run for an adjustment, null for the year's run
    static List<DividendShare> preview(SqlConnection db, long village, int year, Fen pool, DividendPolicy policy, Long settled)
            throws SQLException {
        return db.list(PREVIEW, ShareStatement::share, village, year, pool.value(), policy.minMerit(), policy.base(),
                policy.yearOf(), policy.negative(), settled);
    }

    private static DividendShare share(ResultSet row) throws SQLException {
        var money = new ShareMoney(row.getLong("amount_fen"), Payment.valueOf(row.getString("payment")), 0);
        return new DividendShare(row.getInt("share_no"), row.getObject("household_id", UUID.class), row.getString("code"),
                row.getString("masked_name"), row.getLong("merit"), money.amountFen(), row.getBoolean("rounding"), 0,
                money.payment(), null, null, 0, money.payableFen());
    }
}
