package cn.jifenbu.dividend.calendar;

import cn.jifenbu.dividend.calendar.DividendProgress.Stage;
import cn.jifenbu.dividend.calendar.DividendProgress.VillageProgress;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.StoredCode;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// How far the villages are with a year, as it is now.
@ApplicationScoped
public class ReadProgress {

    private static final String STAGES = """
            select v.village_id, v.name, case when r.state <> 'DRAFT' then r.state
                when g.stage = 'FAILED' then 'FAILED'
                when i.year is null then 'INCOME_MISSING'
                when i.approved_by is null then 'INCOME_NOT_APPROVED'
                when r.state is null then 'WAITING' else r.state end as stage,
              case when g.stage = 'FAILED' and coalesce(r.state, 'DRAFT') = 'DRAFT' then g.reason end as reason, g.since
            from (select village_id, name, cast(? as int) as year from village) v
            left join dividend_run r on r.village_id = v.village_id and r.year = v.year and r.kind = 'YEAR_END'
              and r.state <> 'CANCELLED'
            left join income i on i.village_id = v.village_id and i.year = v.year
              and i.version_no = (select max(n.version_no) from income n where n.village_id = v.village_id and n.year = v.year)
            left join dividend_progress g on g.village_id = v.village_id and g.year = v.year
            where v.village_id = any(?) order by v.village_id""";

    private final EntityManager db;
    private final Divisions divisions;
    private final BusinessClock clock;

    ReadProgress(EntityManager db, Divisions divisions, BusinessClock clock) {
        this.db = db;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// Without a year: last year, the one that is being shared.
    ///
    /// @throws RefusedException UnknownDivision
    @Transactional
    public DividendProgress read(DivisionCode township, Optional<Integer> asked) {
        var villages = divisions.villagesIn(township);
        if (villages.isEmpty()) throw new RefusedException(new UnknownDivision());
        return read(township.value(), villages, asked.orElse(clock.today().getYear() - 1));
    }

    @Transactional
    DividendProgress read(String place, List<VillageId> villages, int year) {
        var each = stages(villages, year);
        long done = each.stream().filter(v -> v.stage().done()).count();
        long failed = each.stream().filter(v -> v.stage() == Stage.FAILED).count();
        return new DividendProgress(place, year, done, each.size() - done - failed, failed, each);
    }

    /// What the village must still do about last year before the clockwork can go on, once it has been reminded.
    @Transactional
    public Optional<VillageProgress> reminder(VillageId village) {
        return stages(List.of(village), clock.today().getYear() - 1).stream().filter(v -> v.since() != null)
                .filter(v -> v.stage().compareTo(Stage.FAILED) <= 0 && v.stage() != Stage.WAITING).findFirst();
    }

    private List<VillageProgress> stages(List<VillageId> villages, int year) {
        return db.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(STAGES)) {
                query.setInt(1, year);
                query.setArray(2, DueRuns.array(query, villages));
                var rows = query.executeQuery();
                var found = new ArrayList<VillageProgress>();
                while (rows.next()) found.add(stage(rows));
                return found;
            }
        });
    }

    private static VillageProgress stage(ResultSet r) throws SQLException {
        var since = r.getObject("since", OffsetDateTime.class);
        return new VillageProgress(Long.toString(r.getLong("village_id")), r.getString("name"),
                Stage.valueOf(r.getString("stage")),
                StoredCode.read(r.getString("reason")), since == null ? null : since.toInstant());
    }
}
