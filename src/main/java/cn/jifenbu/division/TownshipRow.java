package cn.jifenbu.division;

import cn.jifenbu.division.Division.DivisionLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "township")
class TownshipRow {

    @Id long code;
    long countyCode;
    String name;

    static TownshipRow of(Division division) {
        var row = new TownshipRow();
        row.code = Long.parseLong(division.code());
        row.countyCode = Long.parseLong(division.parent());
        row.name = division.name();
        return row;
    }

    Division toDivision() {
        return new Division(Long.toString(code), Long.toString(countyCode), DivisionLevel.TOWNSHIP, name);
    }
}
