package cn.jifenbu.division;

import cn.jifenbu.division.Division.DivisionLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "county")
class CountyRow {

    @Id long code;
    String name;

    static CountyRow of(Division division) {
        var row = new CountyRow();
        row.code = Long.parseLong(division.code());
        row.name = division.name();
        return row;
    }

    Division toDivision() {
        return new Division(Long.toString(code), null, DivisionLevel.COUNTY, name);
    }
}
