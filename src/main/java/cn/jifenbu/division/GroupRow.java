package cn.jifenbu.division;

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

    record Key(long villageId, int groupNo) {}
}
