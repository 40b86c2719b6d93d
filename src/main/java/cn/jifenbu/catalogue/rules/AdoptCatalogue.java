package cn.jifenbu.catalogue.rules;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.store.CatalogueRepository;
import cn.jifenbu.catalogue.store.CatalogueVersionRow;
import cn.jifenbu.catalogue.store.PolicyRepository;
import cn.jifenbu.catalogue.store.PolicyRow;
import cn.jifenbu.catalogue.store.RuleRepository;
import cn.jifenbu.catalogue.store.RuleRow;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// Puts a new version of the rules or of the policy into force from a day on; earlier days keep theirs. Two at once take
/// the same number, and the key lets only one of them in.
@ApplicationScoped
public class AdoptCatalogue {

    private final CatalogueRepository catalogues;
    private final RuleRepository ruleRows;
    private final PolicyRepository policies;
    private final BusinessClock clock;

    AdoptCatalogue(CatalogueRepository catalogues, RuleRepository ruleRows, PolicyRepository policies, BusinessClock clock) {
        this.catalogues = catalogues;
        this.ruleRows = ruleRows;
        this.policies = policies;
        this.clock = clock;
    }

    /// @return the new version's number
    @Transactional
    public int rules(VillageId village, LocalDate validFrom, String resolution, List<Rule> rules, Actor actor) {
        var version = new CatalogueVersionRow();
        version.villageId = village.value();
        version.versionNo = catalogues.nextVersionNo(village);
        version.validFrom = validFrom;
        version.resolution = resolution;
        version.approvedBy = actor.person();
        version.approvedAt = clock.now();
        catalogues.persist(version);
        rules.forEach(rule -> ruleRows.persist(RuleRow.of(village.value(), version.versionNo, rule)));
        return version.versionNo;
    }

    @Transactional
    public void policy(VillageId village, Policy policy) {
        policy(village, policy, Actor.SYSTEM);
    }

    /// @return the new version's number
    @Transactional
    public int policy(VillageId village, Policy policy, Actor actor) {
        var row = PolicyRow.of(village.value(), policies.nextVersionNo(village), policy);
        row.adoptedBy = actor.person();
        row.adoptedAt = clock.now();
        policies.persist(row);
        return row.versionNo;
    }
}
