package cn.jifenbu.division;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "village")
class VillageRow {

    @Id long villageId;
    long townshipCode;
    String name;
}
