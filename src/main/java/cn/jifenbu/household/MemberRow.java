package cn.jifenbu.household;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "member")
@IdClass(VillageKey.class)
class MemberRow {

    @Id long villageId;
    @Id UUID id;
    UUID householdId;
    int position;
    String name;
    String relation;
    Integer birthYear;
    boolean head;
    LocalDate leftOn;
}
