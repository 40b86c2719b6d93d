package cn.jifenbu.division;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "township")
class TownshipRow {

    @Id long code;
    long countyCode;
    String name;
}
