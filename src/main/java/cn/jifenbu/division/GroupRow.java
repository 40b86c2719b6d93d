package cn.jifenbu.division;

import cn.jifenbu.shared.VillageId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "village_group")
@IdClass(GroupRow.Key.class)
class GroupRow {

    @Id long villageId;
    @Id int groupNo;
    String name;

    static GroupRow of(VillageId village, Group group) {
        var row = new GroupRow();
        row.villageId = village.value();
        row.groupNo = group.groupNo();
        row.name = group.name();
        return row;
    }

    record Key(long villageId, int groupNo) {}
}
