package cn.jifenbu.identity;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/// People who go to another household act for that one from then on, and no longer for the old one.
@ApplicationScoped
public class MoveBindings {

    private final EntityManager db;

    MoveBindings(EntityManager db) {
        this.db = db;
    }

    /// `members` are the old member ids with the new ones.
    @Transactional
    public void follow(VillageId village, Map<UUID, UUID> members, HouseholdId to) {
        if (members.isEmpty()) return;
        db.createQuery("from BindingRow where villageId = ?1 and memberId in ?2", BindingRow.class)
                .setParameter(1, village.value()).setParameter(2, members.keySet()).getResultList().forEach(binding -> {
                    binding.householdId = to.value();
                    binding.memberId = members.get(binding.memberId);
                });
    }
}
