package cn.jifenbu.dividend.calendar;

import cn.jifenbu.catalogue.store.PolicySql;
import cn.jifenbu.dividend.calendar.DividendProgress.Stage;
import cn.jifenbu.dividend.calendar.DividendProgress.VillageProgress;
import cn.jifenbu.dividend.calendar.DueRunRepository.DueRun;
import cn.jifenbu.refusal.StoredCode;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One line for each village and year: what the clockwork did last, since when, and how often it tried.
@ApplicationScoped
class ProgressRepository {

    private static final String STAGES = """
            select v.village_id, v.name, case when r.state <> 'DRAFT' then r.state
                when g.stage = 'FAILED' then 'FAILED'
                when i.year is null then 'INCOME_MISSING'
                when i.approved_by is null then 'INCOME_NOT_APPROVED'
                when g.stage = 'NOTHING_TO_SHARE' or g.stage = 'HELD_UP' and r.state = 'DRAFT' then g.stage
                when r.state is null then 'WAITING' else r.state end as stage,
              case when coalesce(r.state, 'DRAFT') = 'DRAFT' and (g.stage = 'FAILED'
                or g.stage = 'NOTHING_TO_SHARE' and i.approved_by is not null) then g.reason end as reason, g.since,
              r.id as run_id
            from (select village_id, name, cast(? as int) as year from village) v
            left join dividend_run r on r.village_id = v.village_id and r.year = v.year and r.kind = 'YEAR_END'
              and r.state <> 'CANCELLED'
            left join income i on i.village_id = v.village_id and i.year = v.year
              and i.version_no = (select max(n.version_no) from income n where n.village_id = v.village_id and n.year = v.year)
            left join dividend_progress g on g.village_id = v.village_id and g.year = v.year
            where v.village_id = any(?) order by v.village_id""";

    private static final String ON_CONFLICT = """
            on conflict (village_id, year) do update set stage = excluded.stage, reason = excluded.reason,
              attempts = dividend_progress.attempts + 1, last_entry_no = excluded.last_entry_no,
              last_change_no = excluded.last_change_no, income_version = excluded.income_version,
              since = case when dividend_progress.stage = excluded.stage then dividend_progress.since else excluded.since end
            where dividend_progress.stage <> excluded.stage or excluded.stage in ('FAILED', 'NOTHING_TO_SHARE')""";

    private static final String KEEP = """
            insert into dividend_progress (village_id, year, stage, reason, attempts, since) values (?, ?, ?, ?, 1, ?)
            """ + ON_CONFLICT;

    private static final String KEEP_NOTHING = """
            insert into dividend_progress (village_id, year, stage, reason, attempts, since, last_entry_no, last_change_no,
              income_version)
            values (?, ?, 'NOTHING_TO_SHARE', ?, 1, ?, ?, ?, ?)
            """ + ON_CONFLICT;

    private static final String REMIND = """
            insert into dividend_progress (village_id, year, stage, attempts, since)
            select v.village_id, v.year, case when i.year is null then 'INCOME_MISSING' else 'INCOME_NOT_APPROVED' end, 1, ?
            from (select village_id, cast(? as int) as year from village) v
            """ + PolicySql.ofYear("v") + """
            left join income i on i.village_id = v.village_id and i.year = v.year
              and i.version_no = (select max(n.version_no) from income n where n.village_id = v.village_id and n.year = v.year)
            where v.village_id = any(?) and (v.year + 1) || substr(p.dividend_prepare_on, 2) <= ? and i.approved_by is null
              and not exists (select from dividend_run r where r.village_id = v.village_id and r.year = v.year
                and r.state not in ('DRAFT', 'CANCELLED'))
            """ + ON_CONFLICT;

    /// Announced points that would end today or before, of a year whose balances are neither frozen nor nothing to share.
    private static final String UNSHARED = """
            select c.village_id from clearing c
            join policy p on p.village_id = c.village_id and p.version_no = c.policy_version and p.dividend_base = 'BALANCE'
            where c.village_id = any(?) and c.done_at is null and c.clears_on <= ?
              and not exists (select from dividend_run r where r.village_id = c.village_id and r.year = c.year
                and r.kind = 'YEAR_END' and r.state not in ('DRAFT', 'CANCELLED'))
              and not exists (select from dividend_progress g where g.village_id = c.village_id and g.year = c.year
                and g.stage = 'NOTHING_TO_SHARE')""";

    private final Sql sql;

    ProgressRepository(Sql sql) {
        this.sql = sql;
    }

    /// In the order of the villages.
    List<VillageProgress> stages(List<VillageId> villages, int year) {
        return sql.list(STAGES, ProgressRepository::progress, year, array(villages));
    }

    private static VillageProgress progress(ResultSet row) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        return new VillageProgress(Long.toString(row.getLong("village_id")), row.getString("name"),
                Stage.valueOf(row.getString("stage")), StoredCode.read(row.getString("reason")),
                since == null ? null : since.toInstant(), row.getObject("run_id", UUID.class), 0);
    }

    void keep(VillageId village, int year, String stage, String reason, Instant now) {
        sql.update(KEEP, village.value(), year, stage, reason, now);
    }

    /// With what the attempt rested on.
    void keepNothingToShare(DueRun run, String reason, Instant now) {
        sql.update(KEEP_NOTHING, run.village().value(), run.year(), reason, now, run.basis().lastEntryNo(),
                run.basis().lastChangeNo(), run.basis().incomeVersion());
    }

    /// Where last year's income is not there or not approved although the policy's day has come.
    void remind(List<VillageId> villages, LocalDate today, Instant now) {
        sql.update(REMIND, now, today.getYear() - 1, array(villages), today.toString());
    }

    Set<Long> unsharedBalances(List<VillageId> villages, LocalDate today) {
        return Set.copyOf(sql.list(UNSHARED, row -> row.getLong(1), array(villages), today));
    }

    private static SqlArray array(List<VillageId> villages) {
        return SqlArray.bigints(villages.stream().map(VillageId::value).toList());
    }
}
