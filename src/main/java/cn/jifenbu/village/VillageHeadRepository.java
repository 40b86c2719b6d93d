package cn.jifenbu.village;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class VillageHeadRepository implements PanacheRepositoryBase<VillageHeadRow, Long> {

    /// As it is now, without a lock; empty before the first write to the village.
    public Optional<VillageHead> read(VillageId village) {
        return getEntityManager().createQuery(
                "select new cn.jifenbu.village.VillageHead(nextEntryNo, lastHash) from VillageHeadRow where villageId = ?1",
                VillageHead.class).setParameter(1, village.value()).getResultStream().findFirst();
    }
}
