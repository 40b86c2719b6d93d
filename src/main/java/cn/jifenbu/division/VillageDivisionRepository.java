package cn.jifenbu.division;

import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class VillageDivisionRepository implements PanacheRepositoryBase<VillageRow, Long> {

    /// @throws RefusedException UnknownVillage
    VillageRow require(VillageId village) {
        return findByIdOptional(village.value()).orElseThrow(() -> new RefusedException(new UnknownVillage()));
    }

    List<VillageRow> ofTownship(DivisionCode township) {
        return list("townshipCode = ?1 order by villageId", Long.parseLong(township.value()));
    }

    /// In the order of their codes.
    List<VillageId> ids(DivisionCode division) {
        return getEntityManager()
                .createQuery("select villageId from VillageRow where cast(villageId as string) like ?1 order by villageId",
                        Long.class)
                .setParameter(1, division.value() + "%").getResultStream().map(VillageId::new).toList();
    }

    List<VillageId> allIds() {
        return getEntityManager().createQuery("select villageId from VillageRow order by villageId", Long.class)
                .getResultStream().map(VillageId::new).toList();
    }
}
