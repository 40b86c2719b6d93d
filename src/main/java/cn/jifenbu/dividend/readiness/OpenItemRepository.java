package cn.jifenbu.dividend.readiness;

import cn.jifenbu.dividend.store.RunRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OpenItemRepository implements PanacheRepositoryBase<OpenItemRow, OpenItemRow.Key> {

    boolean isDecided(RunRow run, OpenItem item) {
        return findByIdOptional(new OpenItemRow.Key(run.villageId, run.id, item.kind(), item.id())).isPresent();
    }
}
