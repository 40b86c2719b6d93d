package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.model.DischargeKind;
import cn.jifenbu.dividend.model.DischargeState;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.refusal.PayoutRefusal.UnknownDischarge;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DischargeRepository implements VillageRepository<DischargeRow> {

    /// @throws RefusedException UnknownDischarge, also for another run's
    DischargeRow require(VillageId village, UUID run, UUID id) {
        return find(village, id).filter(row -> row.runId.equals(run))
                .orElseThrow(() -> new RefusedException(new UnknownDischarge()));
    }

    /// The newest first.
    List<DischargeRow> list(RunRow run) {
        return list("villageId = ?1 and runId = ?2 order by proposedAt desc, id", run.villageId, run.id);
    }

    boolean open(ShareRow share) {
        return count("villageId = ?1 and runId = ?2 and householdId = ?3 and state = ?4", share.villageId, share.runId,
                share.householdId, DischargeState.PROPOSED) > 0;
    }

    /// The one that said the debt is to be set off.
    UUID orderOf(ShareRow debt) {
        return find("villageId = ?1 and runId = ?2 and householdId = ?3 and kind = ?4 and state = ?5 order by decidedAt desc",
                debt.villageId, debt.runId, debt.householdId, DischargeKind.SET_OFF, DischargeState.CONFIRMED)
                .firstResult().id;
    }
}
