package cn.jifenbu.catalogue.rules;

import cn.jifenbu.catalogue.model.Catalogue;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.store.CatalogueHistory;
import cn.jifenbu.catalogue.store.CatalogueRepository;
import cn.jifenbu.catalogue.store.CatalogueVersionRow;
import cn.jifenbu.catalogue.store.PolicyRepository;
import cn.jifenbu.catalogue.store.RuleRepository;
import cn.jifenbu.catalogue.store.RuleRow;
import cn.jifenbu.refusal.CatalogueRefusal.NoCatalogueOn;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The rules and the policy that were in force in a village on a day. Versions never change once entered, so their
/// rules are kept in memory; which version counts is asked anew each time.
@ApplicationScoped
public class ReadCatalogue {

    private final CatalogueRepository catalogues;
    private final RuleRepository rules;
    private final PolicyRepository policies;
    private final ConcurrentHashMap<CatalogueVersionRow.Key, Catalogue> versions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<CatalogueVersionRow.Key, Policy> policyVersions = new ConcurrentHashMap<>();

    ReadCatalogue(CatalogueRepository catalogues, RuleRepository rules, PolicyRepository policies) {
        this.catalogues = catalogues;
        this.rules = rules;
        this.policies = policies;
    }

    @Transactional
    public Catalogue on(VillageId village, LocalDate day) {
        var version = catalogues.inForce(village, day).orElseThrow(() -> new RefusedException(new NoCatalogueOn(day)));
        return versions.computeIfAbsent(new CatalogueVersionRow.Key(village.value(), version.versionNo), key -> load(version));
    }

    /// A version by its number, for what was assessed by it long ago.
    @Transactional
    public Catalogue version(VillageId village, int versionNo) {
        var key = new CatalogueVersionRow.Key(village.value(), versionNo);
        var known = versions.get(key);
        return known != null ? known : versions.computeIfAbsent(key, k -> load(catalogues.findById(k)));
    }

    /// Every version of rules and policy in one round trip; what they say is in memory already, or read now.
    @Transactional
    public CatalogueHistory history(VillageId village) {
        var rulesByDay = new TreeMap<LocalDate, Catalogue>();
        var policiesByDay = new TreeMap<LocalDate, Policy>();
        for (var start : catalogues.starts(village)) {
            int number = start.versionNo();
            if (start.ofRules()) rulesByDay.put(start.validFrom(), version(village, number));
            else
                policiesByDay.put(start.validFrom(), policyVersions.computeIfAbsent(
                        new CatalogueVersionRow.Key(village.value(), number), key -> policy(village, number)));
        }
        return new CatalogueHistory(rulesByDay, policiesByDay);
    }

    private Catalogue load(CatalogueVersionRow version) {
        return new Catalogue(version.versionNo, version.validFrom, version.resolution,
                rules.of(version).stream().map(RuleRow::toRule).toList());
    }

    @Transactional
    public Policy policy(VillageId village, LocalDate day) {
        return policyVersion(village, day).policy();
    }

    /// A policy and its number.
    public record PolicyVersion(int versionNo, Policy policy) {}

    /// Of several versions from one day the newest.
    @Transactional
    public PolicyVersion policyVersion(VillageId village, LocalDate day) {
        return policies.inForce(village, day).map(row -> new PolicyVersion(row.versionNo, row.toPolicy()))
                .orElseThrow(() -> new RefusedException(new NoCatalogueOn(day)));
    }

    @Transactional
    public Policy policy(VillageId village, int versionNo) {
        return policies.findById(new CatalogueVersionRow.Key(village.value(), versionNo)).toPolicy();
    }
}
