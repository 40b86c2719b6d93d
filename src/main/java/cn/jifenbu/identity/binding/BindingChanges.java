package cn.jifenbu.identity.binding;

import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/// Bindings follow the household's members: who goes elsewhere acts for that household, who leaves for none.
@ApplicationScoped
public class BindingChanges {

    private final EntityManager db;
    private final BindHousehold binding;

    BindingChanges(EntityManager db, BindHousehold binding) {
        this.db = db;
        this.binding = binding;
    }

    @Transactional
    public void end(VillageId village, UUID member, Actor actor) {
        db.createQuery("from BindingRow where villageId = ?1 and memberId = ?2 and state in ?3", BindingRow.class)
                .setParameter(1, village.value()).setParameter(2, member).setParameter(3, BindHousehold.LIVE).getResultList()
                .forEach(row -> binding.end(row, BindingRow.State.REMOVED, actor));
    }

    /// `members` are the old member ids with the new ones.
    @Transactional
    public void moveTo(VillageId village, HouseholdId household, Map<UUID, UUID> members) {
        if (members.isEmpty()) return;
        db.createQuery("from BindingRow where villageId = ?1 and memberId in ?2", BindingRow.class)
                .setParameter(1, village.value()).setParameter(2, members.keySet()).getResultList().forEach(row -> {
                    row.householdId = household.value();
                    row.memberId = members.get(row.memberId);
                });
    }
}
