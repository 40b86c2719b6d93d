package cn.jifenbu.claims.notice;

import cn.jifenbu.refusal.NoticeRefusal.UnknownObjection;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ObjectionRepository implements PanacheRepositoryBase<ObjectionRow, VillageKey> {

    /// @throws RefusedException UnknownObjection
    ObjectionRow require(VillageId village, UUID id) {
        return findByIdOptional(VillageKey.of(village, id)).orElseThrow(() -> new RefusedException(new UnknownObjection()));
    }

    List<ObjectionRow> oldest(VillageId village, ObjectionState state, int limit) {
        return find("villageId = ?1 and state = ?2 order by raisedAt, id", village.value(), state).page(0, limit).list();
    }
}
