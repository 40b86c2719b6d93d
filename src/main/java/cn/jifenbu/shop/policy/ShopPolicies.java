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
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// The shop's policies by the day they count from; what counted is never changed, only followed by something new.
@ApplicationScoped
public class ShopPolicies {

    private final VillageLock villages;
    private final ShopPolicyRepository policies;
    private final BusinessClock clock;

    ShopPolicies(VillageLock villages, ShopPolicyRepository policies, BusinessClock clock) {
        this.villages = villages;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public ShopPolicy on(VillageId village, LocalDate day) {
        return policies.inForce(village, day).map(ShopPolicyRow::toPolicy).orElse(ShopPolicy.DEFAULT);
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
        var row = ShopPolicyRow.of(village, policies.nextVersion(village), policy);
        row.setBy = actor.person();
        row.setAt = clock.now();
        policies.persist(row);
        return policy;
    }
}
