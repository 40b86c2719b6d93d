package cn.jifenbu.organisation;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// Enters households with their members; the first member is the head (户主).
@ApplicationScoped
public class RegisterHouseholds {

    private final EntityManager db;
    private final Divisions divisions;
    private final BusinessClock clock;

    RegisterHouseholds(EntityManager db, Divisions divisions, BusinessClock clock) {
        this.db = db;
        this.divisions = divisions;
        this.clock = clock;
    }

    public record NewHousehold(String code, int group, String doorplate, List<NewMember> members) {

        public NewHousehold {
            if (members.isEmpty()) throw new IllegalArgumentException("a household has at least its head");
        }
    }

    public record NewMember(String name, String relation, Integer birthYear) {}

    @Transactional
    public void register(VillageId village, List<NewHousehold> households) {
        divisions.require(village);
        households.forEach(household -> keep(village, household));
        households.forEach(household -> keepMembers(village, household));
    }

    private void keep(VillageId village, NewHousehold household) {
        var row = new HouseholdRow();
        row.villageId = village.value();
        row.id = idOf(village, household.code()).value();
        row.code = household.code();
        row.groupNo = household.group();
        row.doorplate = household.doorplate();
        row.state = HouseholdState.ACTIVE;
        row.registeredOn = clock.today();
        db.persist(row);
    }

    private void keepMembers(VillageId village, NewHousehold household) {
        var home = idOf(village, household.code()).value();
        for (int position = 1; position <= household.members().size(); position++) {
            var member = household.members().get(position - 1);
            var person = new MemberRow();
            person.villageId = village.value();
            person.id = memberIdOf(village, household.code(), position);
            person.householdId = home;
            person.position = position;
            person.name = member.name();
            person.relation = member.relation();
            person.birthYear = member.birthYear();
            person.head = position == 1;
            db.persist(person);
        }
    }

    /// The same code in the same village is the same household in every installation, so an import can be repeated.
    public static HouseholdId idOf(VillageId village, String code) {
        return new HouseholdId(nameBased(village + "/" + code));
    }

    /// Of who was registered with the household, counted from 1, the head.
    public static UUID memberIdOf(VillageId village, String code, int position) {
        return nameBased(village + "/" + code + "/" + position);
    }

    static UUID nameBased(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
