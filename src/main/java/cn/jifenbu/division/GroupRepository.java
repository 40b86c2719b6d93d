package cn.jifenbu.division;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<GroupRow, GroupRow.Key> {

    List<GroupRow> ofVillage(VillageId village) {
        return list("villageId = ?1 order by groupNo", village.value());
    }

    boolean exists(VillageId village, int group) {
        return findById(new GroupRow.Key(village.value(), group)) != null;
    }
}
