package cn.jifenbu.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class RuleRepository implements PanacheRepositoryBase<RuleRow, RuleRow.Key> {

    public List<RuleRow> of(CatalogueVersionRow version) {
        return list("villageId = ?1 and versionNo = ?2 order by position", version.villageId, version.versionNo);
    }
}
