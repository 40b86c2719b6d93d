package cn.jifenbu.claims.notice;

import cn.jifenbu.refusal.NoticeRefusal.UnknownObjection;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ObjectionRepository implements VillageRepository<ObjectionRow> {

    /// @throws RefusedException UnknownObjection
    ObjectionRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownObjection()));
    }

    List<ObjectionRow> openOf(VillageId village, HouseholdId objector) {
        return list("villageId = ?1 and onBehalfOf = ?2 and state = ?3", village.value(), objector.value(),
                ObjectionState.OPEN);
    }

    List<ObjectionRow> oldest(VillageId village, ObjectionState state, int limit) {
        return find("villageId = ?1 and state = ?2 order by raisedAt, id", village.value(), state).page(0, limit).list();
    }
}
