package cn.jifenbu.household;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes households and their members, and what becomes of them; whether it may, the caller has decided, under the
/// village's lock.
@ApplicationScoped
public class HouseholdWriter {

    private final HouseholdRepository households;
    private final MemberRepository members;
    private final Divisions divisions;
    private final SealedValues values;
    private final BusinessClock clock;

    HouseholdWriter(HouseholdRepository households, MemberRepository members, Divisions divisions, SealedValues values,
            BusinessClock clock) {
        this.households = households;
        this.members = members;
        this.divisions = divisions;
        this.values = values;
        this.clock = clock;
    }

    /// Households with their members; the first member is the head (户主).
    @Transactional
    public void register(VillageId village, List<NewHousehold> registrations) {
        divisions.require(village);
        registrations.forEach(h -> create(village, h.code(), h.group(), h.doorplate()));
        registrations.forEach(h -> createMembers(village, h));
    }

    private void createMembers(VillageId village, NewHousehold household) {
        var id = idOf(village, household.code());
        for (int position = 1; position <= household.members().size(); position++) {
            var row = MemberRow.of(village, memberIdOf(village, household.code(), position), id, position,
                    household.members().get(position - 1));
            row.head = position == 1;
            members.persist(row);
        }
    }

    /// An active household without members.
    @Transactional(Transactional.TxType.MANDATORY)
    public HouseholdId create(VillageId village, String code, int group, String doorplate) {
        var row = new HouseholdRow();
        row.villageId = village.value();
        row.id = idOf(village, code).value();
        row.code = code;
        row.groupNo = group;
        row.doorplate = doorplate;
        row.state = HouseholdState.ACTIVE;
        row.registeredOn = clock.today();
        households.persist(row);
        return new HouseholdId(row.id);
    }

    /// They stay on record where they were and go on in `to`; `head` (or nobody, when null) is the head there.
    ///
    /// @return the new id of each
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> moveMembers(VillageId village, Collection<UUID> leaving, HouseholdId to, UUID head) {
        var moved = new HashMap<UUID, UUID>();
        int position = members.lastPosition(village, to);
        for (var id : leaving) {
            var old = members.row(village, id);
            old.leftOn = clock.today();
            var relation = id.equals(head) ? "户主" : old.head ? "其他" : old.relation;
            var row = MemberRow.of(village, memberIdOf(village, to, ++position), to, position,
                    new NewMember(old.name, relation, old.birthYear));
            row.head = id.equals(head);
            members.persist(row);
            values.move(village.value(), id, row.id);
            moved.put(id, row.id);
        }
        return moved;
    }

    /// Somebody more in a household, after those who are there.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID addMember(VillageId village, HouseholdId household, NewMember member) {
        int position = members.lastPosition(village, household) + 1;
        var row = MemberRow.of(village, memberIdOf(village, household, position), household, position, member);
        members.persist(row);
        return row.id;
    }

    /// Stays on record where they were, with the day.
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeMember(VillageId village, UUID member) {
        members.row(village, member).leftOn = clock.today();
    }

    /// Only a placeholder is left of this member; the rows that count for the household stay.
    @Transactional(Transactional.TxType.MANDATORY)
    public void anonymize(VillageId village, UUID member) {
        var row = members.row(village, member);
        row.name = "已注销";
        row.relation = "其他";
        row.birthYear = null;
    }

    /// The old head steps back, or has died or left when `gone`. In two steps: there is one head at any moment.
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeHead(VillageId village, Member old, UUID next, boolean gone) {
        var before = members.row(village, old.id());
        before.head = false;
        before.relation = "其他";
        if (gone) before.leftOn = clock.today();
        members.flush();
        var after = members.row(village, next);
        after.head = true;
        after.relation = "户主";
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void changeGroup(VillageId village, HouseholdId household, int group, String doorplate) {
        var row = households.row(village, household);
        row.groupNo = group;
        row.doorplate = doorplate;
    }

    /// Not for CLOSED. `settlesOn` only for FROZEN, null when nothing is settled by the clock.
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeState(VillageId village, HouseholdId household, HouseholdState state, LocalDate settlesOn) {
        var row = households.row(village, household);
        row.state = state;
        row.settlesOn = settlesOn;
    }

    /// For good: `successor` stands for it from now on, the village where it is null.
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(VillageId village, HouseholdId household, HouseholdId successor) {
        var row = households.row(village, household);
        row.state = HouseholdState.CLOSED;
        row.settlesOn = null;
        row.successorId = successor == null ? null : successor.value();
        row.closedAt = clock.now();
    }

    /// The day from which a frozen household is settled; null when there is none.
    public LocalDate settlesOn(VillageId village, HouseholdId household) {
        return households.row(village, household).settlesOn;
    }

    /// Frozen households whose claim window is over.
    public List<HouseholdId> windingUpDue(VillageId village) {
        return households.settlingBy(village, clock.today());
    }

    /// The same code in the same village is the same household in every installation, so an import can be repeated.
    public static HouseholdId idOf(VillageId village, String code) {
        return new HouseholdId(nameBased(village + "/" + code));
    }

    /// Of who was registered with the household, counted from 1, the head.
    public static UUID memberIdOf(VillageId village, String code, int position) {
        return nameBased(village + "/" + code + "/" + position);
    }

    private static UUID memberIdOf(VillageId village, HouseholdId household, int position) {
        return nameBased(village + "/" + household + "/" + position);
    }

    private static UUID nameBased(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
