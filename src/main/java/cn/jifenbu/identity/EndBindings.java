package cn.jifenbu.identity;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Who is no longer of a household no longer acts for it.
@ApplicationScoped
public class EndBindings {

    private final EntityManager db;
    private final BindHousehold binding;

    EndBindings(EntityManager db, BindHousehold binding) {
        this.db = db;
        this.binding = binding;
    }

    @Transactional
    public void of(VillageId village, UUID member, Actor actor) {
        db.createQuery("from BindingRow where villageId = ?1 and memberId = ?2 and state in ?3", BindingRow.class)
                .setParameter(1, village.value()).setParameter(2, member)
                .setParameter(3, List.of(BindingRow.State.PENDING, BindingRow.State.APPROVED)).getResultList()
                .forEach(row -> binding.end(row, BindingRow.State.REMOVED, actor));
    }
}
