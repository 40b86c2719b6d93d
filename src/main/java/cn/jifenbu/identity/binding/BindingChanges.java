package cn.jifenbu.identity.binding;

import cn.jifenbu.identity.session.BindingRepository;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/// Bindings follow the household's members: who goes elsewhere acts for that household, who leaves for none.
@ApplicationScoped
public class BindingChanges {

    private final BindingRepository bindings;
    private final BindHousehold binding;
    private final BusinessClock clock;

    BindingChanges(BindingRepository bindings, BindHousehold binding, BusinessClock clock) {
        this.clock = clock;
        this.bindings = bindings;
        this.binding = binding;
    }

    @Transactional
    public void end(VillageId village, UUID member, Actor actor) {
        bindings.liveOfMember(village, member).forEach(row -> binding.end(row, BindingRow.State.REMOVED, actor));
    }

    /// Staff entered another phone: it is no longer the one that was given with the request.
    @Transactional
    public void phoneEntered(VillageId village, UUID member) {
        bindings.liveOfMember(village, member).forEach(row -> row.phoneGiven = false);
    }

    /// `members` are the old member ids with the new ones. Staff who go along are still tied to the household they came from.
    @Transactional
    public void moveTo(VillageId village, HouseholdId household, Map<UUID, UUID> members) {
        if (members.isEmpty()) return;
        bindings.ofMembers(village, members.keySet()).forEach(row -> {
            var member = members.get(row.memberId);
            if (row.state == BindingRow.State.APPROVED) bindings.persist(left(row, member));
            row.householdId = household.value();
            row.memberId = member;
        });
    }

    private BindingRow left(BindingRow row, UUID member) {
        var left = new BindingRow();
        left.villageId = row.villageId;
        left.id = UUID.randomUUID();
        left.personId = row.personId;
        left.householdId = row.householdId;
        left.memberId = member;
        left.state = BindingRow.State.REMOVED;
        left.requestedAt = row.requestedAt;
        left.decidedAt = clock.now();
        return left;
    }
}
