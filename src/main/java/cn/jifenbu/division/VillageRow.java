package cn.jifenbu.division;

import cn.jifenbu.division.Division.DivisionLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "village")
class VillageRow {

    @Id long villageId;
    long townshipCode;
    String name;

    static VillageRow of(Division division) {
        var row = new VillageRow();
        row.villageId = Long.parseLong(division.code());
        row.townshipCode = Long.parseLong(division.parent());
        row.name = division.name();
        return row;
    }

    Division toDivision() {
        return new Division(Long.toString(villageId), Long.toString(townshipCode), DivisionLevel.VILLAGE, name);
    }
}
