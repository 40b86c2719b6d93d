package cn.jifenbu.catalogue.store;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
public class PolicyRepository implements PanacheRepositoryBase<PolicyRow, CatalogueVersionRow.Key> {

    /// Of several versions from one day the newest.
    public Optional<PolicyRow> inForce(VillageId village, LocalDate day) {
        return find("villageId = ?1 and validFrom <= ?2 order by validFrom desc, versionNo desc", village.value(), day)
                .firstResultOptional();
    }

    public int nextVersionNo(VillageId village) {
        return getEntityManager()
                .createQuery("select coalesce(max(versionNo), 0) + 1 from PolicyRow where villageId = ?1", Integer.class)
                .setParameter(1, village.value()).getSingleResult();
    }
}
