package cn.jifenbu.catalogue.policy;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.catalogue.rules.ReadCatalogue.PolicyVersion;
import cn.jifenbu.refusal.CatalogueRefusal.PolicyInThePast;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/// Puts a new version of the policy into force from today or a later day on: what has been done by the old one stays.
@ApplicationScoped
public class ChangePolicy {

    private final AdoptCatalogue adopt;
    private final ReadCatalogue read;
    private final BusinessClock clock;

    ChangePolicy(AdoptCatalogue adopt, ReadCatalogue read, BusinessClock clock) {
        this.adopt = adopt;
        this.read = read;
        this.clock = clock;
    }

    /// @param change makes the new policy of the one in force now
    /// @throws RefusedException PolicyInThePast
    @Transactional
    public PolicyVersion change(VillageId village, UnaryOperator<Policy> change, Actor actor) {
        var today = clock.today();
        var policy = change.apply(read.policy(village, today));
        if (policy.validFrom().isBefore(today)) throw new RefusedException(new PolicyInThePast(today));
        return new PolicyVersion(adopt.policy(village, policy, actor), policy);
    }
}
