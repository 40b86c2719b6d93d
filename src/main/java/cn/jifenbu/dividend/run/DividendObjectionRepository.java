package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.run.DividendObjection.DividendObjectionState;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.refusal.NoticeRefusal.UnknownObjection;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DividendObjectionRepository implements VillageRepository<DividendObjectionRow> {

    /// To this run.
    DividendObjectionRow require(VillageId village, UUID run, UUID id) {
        return find(village, id).filter(row -> row.runId.equals(run))
                .orElseThrow(() -> new RefusedException(new UnknownObjection()));
    }

    List<DividendObjectionRow> open(RunRow run) {
        return list("villageId = ?1 and runId = ?2 and state = ?3", run.villageId, run.id, DividendObjectionState.OPEN);
    }

    long count(VillageId village, UUID run, Collection<HouseholdId> households) {
        return count("villageId = ?1 and runId = ?2 and householdId in ?3", village.value(), run,
                households.stream().map(HouseholdId::value).toList());
    }

    /// Oldest first.
    List<DividendObjectionRow> list(VillageId village, UUID run) {
        return list("villageId = ?1 and runId = ?2 order by raisedAt, id", village.value(), run);
    }
}
