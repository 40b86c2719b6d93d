package cn.jifenbu.bench;

import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Loaded once: villages with households, six entries each, an approved income and a draft, made by the database itself.
final class DividendBenchData {

    /// `%1$d` villages of `%2$d` households in county `%3$d`.
    private static final String LOAD = """
            insert into county values (%3$d, '测县') on conflict do nothing;
            insert into township select %3$d000 + 1 + t, %3$d, '测乡' || t from generate_series(0, (%1$d - 1) / 100) t
              on conflict do nothing;
            create temp table v as select (%3$d000 + 1 + n / 100)::bigint * 1000 + n %% 100 + 1 as village_id
              from generate_series(0, %1$d - 1) n;
            insert into village select village_id, village_id / 1000, '测村' from v;
            insert into village_group select village_id, 1, '一组' from v;
            create temp table h as select village_id, n, md5(village_id || '-' || n)::uuid as id
              from v, generate_series(1, %2$d) n;
            insert into household select village_id, id, 'H' || lpad(n::text, 5, '0'), 1, '1号', 'ACTIVE', '2020-01-01' from h;
            insert into member select village_id, md5('m' || id)::uuid, id, 1, '冉光明', '户主', 1970, true from h;
            create temp table e as select village_id, id, n, k, (k - 1) * %2$d + n as no,
                1 + (n * 7 + k * 3 + village_id) %% 10 as p
              from h, generate_series(1, 6) k;
            insert into account select village_id, id, sum(p), 0, 6 from e group by village_id, id;
            insert into account_year select village_id, id, 2025, sum(p) from e group by village_id, id;
            insert into entry select village_id, no, id, k, 'EARN', 'ISSUANCE', p, p, 2025, p, 'bench', no::text, sha256(''),
              '00000000-0000-0000-0000-000000000000', '2025-06-01', '2025-06-02', sha256(''), sha256('') from e order by 1, 2;
            insert into village_head (village_id, next_entry_no) select village_id, %2$d * 6 + 1 from v;
            insert into policy (village_id, version_no, valid_from, resolution, notice_days, second_approval_from,
                late_entry_until, pickup_days, dividend_rate_bp, dividend_min_merit)
              select village_id, 1, '2020-01-01', '测试', 5, 20, '--01-15', 7, 500, 1 from v;
            insert into income select village_id, 2025, 1, 20000003, '测试', md5('a')::uuid, now(), md5('b')::uuid, now() from v;
            insert into dividend_run (village_id, id, year, kind, state, steps)
              select village_id, md5('r' || village_id)::uuid, 2025, 'YEAR_END', 'DRAFT', 1 from v;
            drop table e; drop table h; drop table v""";

    private DividendBenchData() {}

    static List<RunId> load(Connection db, int villages, int households, int county) throws SQLException {
        var runs = new ArrayList<RunId>();
        try (var sql = db.createStatement()) {
            var there = sql.executeQuery("select exists (select from county where code = " + county + ")");
            there.next();
            if (!there.getBoolean(1)) sql.execute(LOAD.formatted(villages, households, county));
            var rows = sql.executeQuery(
                    "select village_id, id from dividend_run where village_id / 1000000 = " + county + " order by 1");
            while (rows.next()) runs.add(new RunId(rows.getLong(1), rows.getObject(2, UUID.class)));
        }
        return runs;
    }
}
