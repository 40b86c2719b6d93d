package cn.jifenbu.identity.binding;

import cn.jifenbu.identity.session.BindingRepository;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.shared.Actor;
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

    BindingChanges(BindingRepository bindings, BindHousehold binding) {
        this.bindings = bindings;
        this.binding = binding;
    }

    @Transactional
    public void end(VillageId village, UUID member, Actor actor) {
        bindings.liveOfMember(village, member).forEach(row -> binding.end(row, BindingRow.State.REMOVED, actor));
    }

    /// `members` are the old member ids with the new ones.
    @Transactional
    public void moveTo(VillageId village, HouseholdId household, Map<UUID, UUID> members) {
        if (members.isEmpty()) return;
        bindings.ofMembers(village, members.keySet()).forEach(row -> {
            row.householdId = household.value();
            row.memberId = members.get(row.memberId);
        });
    }
}
