package cn.jifenbu.dividend.calendar;

import cn.jifenbu.catalogue.store.PolicySql;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.readiness.OpenItems;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What the calendar asks for, of many villages in one query each; by the policy of the year's last day. Dates are compared
/// as text, because 29 February is not in every year.
@ApplicationScoped
class DueRunRepository {

    static final int YEARS_BACK = 3;

    private static final String TO_PREPARE = """
            select i.village_id, cast(null as uuid), i.year, 0, 0, i.version_no from income i
            """ + PolicySql.ofYear("i") + """
            where i.village_id = any(?) and i.year between ? and ? and i.approved_by is not null
              and i.version_no = (select max(v.version_no) from income v where v.village_id = i.village_id and v.year = i.year)
              and (i.year + 1) || substr(p.dividend_prepare_on, 2) <= ?
              and not exists (select from dividend_run r where r.village_id = i.village_id and r.year = i.year
                and r.kind = 'YEAR_END' and r.state <> 'CANCELLED')
            order by i.village_id, i.year""";

    /// A year that was withdrawn once is frozen by hand: the clockwork would only repeat the mistake. One that had nothing to
    /// share is tried again once there is another entry, household change or income.
    private static final String TO_FREEZE = """
            select r.village_id, r.id, r.year, e.last_no, c.last_no, i.version_no from dividend_run r
            """ + PolicySql.ofYear("r") + """
            join income i on i.village_id = r.village_id and i.year = r.year and i.approved_by is not null
              and i.version_no = (select max(v.version_no) from income v where v.village_id = r.village_id and v.year = r.year)
            cross join lateral (select next_entry_no - 1 as last_no from village_head h where h.village_id = r.village_id) e
            cross join lateral (select coalesce(max(change_no), 0) as last_no from household_change h
              where h.village_id = r.village_id) c
            left join dividend_progress g on g.village_id = r.village_id and g.year = r.year
              and g.stage = 'NOTHING_TO_SHARE'
            where r.village_id = any(?) and r.year between ? and ? and r.kind = 'YEAR_END' and r.state = 'DRAFT'
              and (r.year + 1) || substr(p.dividend_freeze_on, 2) <= ?
              and not exists (select from dividend_run w where w.village_id = r.village_id and w.year = r.year
                and w.kind = 'YEAR_END' and w.state = 'CANCELLED')
              and (g.last_entry_no, g.last_change_no, g.income_version) is distinct from (e.last_no, c.last_no, i.version_no)
            order by r.year, r.village_id""";

    private final Sql sql;

    DueRunRepository(Sql sql) {
        this.sql = sql;
    }

    /// `run` is null where there is none yet.
    record DueRun(VillageId village, UUID run, int year, Basis basis) {
        RunId id() {
            return new RunId(village.value(), run);
        }

        OpenItems.Year openYear() {
            return new OpenItems.Year(village.value(), year, run);
        }
    }

    /// What a freeze rests on, read before it is tried: what comes in meanwhile leads to one attempt more, not to one less.
    record Basis(long lastEntryNo, long lastChangeNo, int incomeVersion) {}

    /// Approved incomes without a run, oldest year first in each village.
    @Transactional
    List<DueRun> toPrepare(List<VillageId> villages, LocalDate today) {
        return query(TO_PREPARE, villages, today);
    }

    /// Drafts whose day of freezing has come, oldest year first.
    @Transactional
    List<DueRun> toFreeze(List<VillageId> villages, LocalDate today) {
        return query(TO_FREEZE, villages, today);
    }

    private List<DueRun> query(String query, List<VillageId> villages, LocalDate today) {
        return sql.list(query,
                row -> new DueRun(new VillageId(row.getLong(1)), row.getObject(2, UUID.class), row.getInt(3),
                        new Basis(row.getLong(4), row.getLong(5), row.getInt(6))),
                SqlArray.bigints(villages.stream().map(VillageId::value).toList()), today.getYear() - YEARS_BACK,
                today.getYear() - 1, today.toString());
    }
}
