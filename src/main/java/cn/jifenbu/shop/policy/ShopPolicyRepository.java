package cn.jifenbu.shop.policy;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
class ShopPolicyRepository implements PanacheRepositoryBase<ShopPolicyRow, ShopPolicyRow.Key> {

    Optional<ShopPolicyRow> inForce(VillageId village, LocalDate day) {
        return find("villageId = ?1 and validFrom <= ?2 order by validFrom desc, versionNo desc", village.value(), day)
                .firstResultOptional();
    }

    int nextVersion(VillageId village) {
        return getEntityManager()
                .createQuery("select coalesce(max(versionNo), 0) + 1 from ShopPolicyRow where villageId = ?1", Integer.class)
                .setParameter(1, village.value()).getSingleResult();
    }
}
