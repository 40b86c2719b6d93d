package cn.jifenbu.shop.policy;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.ShopPolicy;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// The shop's knobs by the day they count from; what counted is never changed, only followed by something new.
@ApplicationScoped
public class ShopPolicies {

    private final VillageLock villages;
    private final EntityManager db;
    private final BusinessClock clock;

    ShopPolicies(VillageLock villages, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public ShopPolicy on(VillageId village, LocalDate day) {
        return db.createQuery("""
                from ShopPolicyRow where villageId = ?1 and validFrom <= ?2 order by validFrom desc, versionNo desc""",
                ShopPolicyRow.class).setParameter(1, village.value()).setParameter(2, day).setMaxResults(1).getResultStream()
                .findFirst().map(ShopPolicyRow::toPolicy).orElse(ShopPolicy.DEFAULT);
    }

    /// From `validFrom` on, today at the earliest.
    ///
    /// @throws RefusedException InvalidFields when it would count in the past
    @Transactional
    public ShopPolicy set(VillageId village, ShopPolicy policy, Actor actor) {
        villages.lock(village);
        if (policy.validFrom().isBefore(clock.today())) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError("validFrom", "请填今天或以后的日期"))));
        }
        var last = db.createQuery("select coalesce(max(versionNo), 0) from ShopPolicyRow where villageId = ?1", Integer.class)
                .setParameter(1, village.value()).getSingleResult();
        var row = ShopPolicyRow.of(village, last + 1, policy);
        row.setBy = actor.person();
        row.setAt = clock.now();
        db.persist(row);
        return policy;
    }
}
