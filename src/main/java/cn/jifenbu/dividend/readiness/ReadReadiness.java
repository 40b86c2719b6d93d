package cn.jifenbu.dividend.readiness;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.model.DividendYear;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.readiness.OpenItems.Year;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What runs wait for, as it is now.
@ApplicationScoped
public class ReadReadiness {

    private static final int MOST_ITEMS = 1000;

    private final RunRepository runs;
    private final ReadCatalogue catalogue;
    private final ReadIdentity identity;
    private final Sql sql;
    private final BusinessClock clock;

    ReadReadiness(RunRepository runs, ReadCatalogue catalogue, ReadIdentity identity, Sql sql, BusinessClock clock) {
        this.runs = runs;
        this.catalogue = catalogue;
        this.identity = identity;
        this.sql = sql;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownRun
    @Transactional
    public DividendReadiness of(VillageId village, UUID id) {
        var run = runs.require(village, id);
        var policy = catalogue.policy(village, DividendYear.lastDay(run.year));
        var lastEntryDay = policy.dividend().lastEntryDay(run.year, policy.lateEntryUntil());
        var freezeOn = policy.dividend().freezeOn().atYear(run.year + 1);
        if (run.state != RunState.DRAFT) {
            var decided = sql.run(db -> OpenItemStatement.decided(db, run.villageId, run.id, identity::displayName));
            return new DividendReadiness(run.id, village.toString(), run.year, run.state, false, 0, 0, null, lastEntryDay,
                    freezeOn, decided);
        }
        var open = waitedFor(List.of(year(run))).getOrDefault(run.villageId, new OpenItems(run.villageId, 0, 0, null));
        boolean over = clock.today().isAfter(lastEntryDay);
        return new DividendReadiness(run.id, village.toString(), run.year, run.state, over && open.items() == 0, open.items(),
                open.people(), freezableOn(open, lastEntryDay), lastEntryDay, freezeOn, items(run));
    }

    private static LocalDate freezableOn(OpenItems open, LocalDate lastEntryDay) {
        if (open.people() > 0) return null;
        var earliest = lastEntryDay.plusDays(1);
        return open.lastThrough() == null || open.lastThrough().isBefore(earliest) ? earliest : open.lastThrough();
    }

    /// At most [#MOST_ITEMS], those that need people first.
    List<OpenItem> items(RunRow run) {
        return sql.run(db -> OpenItemStatement.list(db, year(run), clock.today(), MOST_ITEMS, identity::displayName));
    }

    /// What is left to wait for, by village; a village that waits for nothing is missing. Each village once.
    @Transactional
    public Map<Long, OpenItems> waitedFor(List<Year> years) {
        return years.isEmpty() ? Map.of() : sql.run(db -> OpenItemStatement.count(db, years, clock.today()));
    }

    private static Year year(RunRow run) {
        return new Year(run.villageId, run.year, run.id);
    }
}
