package cn.jifenbu.division;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "county")
class CountyRow {

    @Id long code;
    String name;
}
