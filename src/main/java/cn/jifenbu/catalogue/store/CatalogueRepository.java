package cn.jifenbu.catalogue.store;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
public class CatalogueRepository implements PanacheRepositoryBase<CatalogueVersionRow, CatalogueVersionRow.Key> {

    /// Of several versions from one day the newest.
    public Optional<CatalogueVersionRow> inForce(VillageId village, LocalDate day) {
        return find("villageId = ?1 and validFrom <= ?2 order by validFrom desc, versionNo desc", village.value(), day)
                .firstResultOptional();
    }

    public int nextVersionNo(VillageId village) {
        return getEntityManager()
                .createQuery("select coalesce(max(versionNo), 0) + 1 from CatalogueVersionRow where villageId = ?1",
                        Integer.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    public record VersionStart(boolean ofRules, int versionNo, LocalDate validFrom) {}

    /// Of the rules and of the policy, by their first days, in one round trip.
    @SuppressWarnings("unchecked")
    public List<VersionStart> starts(VillageId village) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select true as of_rules, version_no, valid_from from catalogue_version where village_id = ?1 union all
                        select false, version_no, valid_from from policy where village_id = ?1 order by 3, 2""",
                        Object[].class)
                .unwrap(NativeQuery.class).addScalar("of_rules", Boolean.class).addScalar("version_no", Integer.class)
                .addScalar("valid_from", LocalDate.class).setParameter(1, village.value()).getResultList();
        return rows.stream().map(r -> new VersionStart((boolean) r[0], (int) r[1], (LocalDate) r[2])).toList();
    }
}
