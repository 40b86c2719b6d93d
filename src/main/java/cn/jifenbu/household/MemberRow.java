package cn.jifenbu.household;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
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

    static MemberRow of(VillageId village, UUID id, HouseholdId household, int position, NewMember member) {
        var row = new MemberRow();
        row.villageId = village.value();
        row.id = id;
        row.householdId = household.value();
        row.position = position;
        row.name = member.name();
        row.relation = member.relation();
        row.birthYear = member.birthYear();
        return row;
    }
}
