package cn.jifenbu.catalogue.rules;

import cn.jifenbu.catalogue.model.Catalogue;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.store.CatalogueHistory;
import cn.jifenbu.catalogue.store.CatalogueVersionRow;
import cn.jifenbu.catalogue.store.PolicyRow;
import cn.jifenbu.catalogue.store.RuleRow;
import cn.jifenbu.refusal.CatalogueRefusal.NoCatalogueOn;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The rules and the policy that were in force in a village on a day. Versions never change once entered, so their
/// rules are kept in memory; which version counts is asked anew each time.
@ApplicationScoped
public class ReadCatalogue {

    private final EntityManager db;
    private final ConcurrentHashMap<CatalogueVersionRow.Key, Catalogue> versions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<CatalogueVersionRow.Key, Policy> policies = new ConcurrentHashMap<>();

    ReadCatalogue(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public Catalogue on(VillageId village, LocalDate day) {
        var version = db
                .createQuery(
                        """
                                from CatalogueVersionRow where villageId = ?1 and validFrom <= ?2
                                order by validFrom desc, versionNo desc""",
                        CatalogueVersionRow.class)
                .setParameter(1, village.value()).setParameter(2, day).setMaxResults(1)
                .getResultStream().findFirst().orElseThrow(() -> new RefusedException(new NoCatalogueOn(day)));
        return versions.computeIfAbsent(new CatalogueVersionRow.Key(village.value(), version.versionNo), key -> load(version));
    }

    /// A version by its number, for what was judged by it long ago.
    @Transactional
    public Catalogue version(VillageId village, int versionNo) {
        var key = new CatalogueVersionRow.Key(village.value(), versionNo);
        var known = versions.get(key);
        return known != null ? known : versions.computeIfAbsent(key, k -> load(db.find(CatalogueVersionRow.class, k)));
    }

    /// Every version of rules and policy in one round trip; what they say is in memory already, or read now.
    @Transactional
    public CatalogueHistory timeline(VillageId village) {
        var rules = new TreeMap<LocalDate, Catalogue>();
        var knobs = new TreeMap<LocalDate, Policy>();
        for (var row : versionsOf(village)) {
            int number = (int) row[1];
            var from = (LocalDate) row[2];
            if (row[0].equals("RULES")) rules.put(from, version(village, number));
            else
                knobs.put(from, policies.computeIfAbsent(new CatalogueVersionRow.Key(village.value(), number),
                        key -> policy(village, number)));
        }
        return new CatalogueHistory(rules, knobs);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> versionsOf(VillageId village) {
        return db
                .createNativeQuery("""
                        select 'RULES' as kind, version_no, valid_from from catalogue_version where village_id = ?1 union all
                        select 'POLICY' as kind, version_no, valid_from from policy where village_id = ?1 order by 3, 2""",
                        Object[].class)
                .unwrap(org.hibernate.query.NativeQuery.class).addScalar("kind", String.class)
                .addScalar("version_no", Integer.class).addScalar("valid_from", LocalDate.class)
                .setParameter(1, village.value()).getResultList();
    }

    private Catalogue load(CatalogueVersionRow version) {
        var rules = db.createQuery("from RuleRow where villageId = ?1 and versionNo = ?2 order by position", RuleRow.class)
                .setParameter(1, version.villageId).setParameter(2, version.versionNo).getResultStream().map(RuleRow::toRule)
                .toList();
        return new Catalogue(version.versionNo, version.validFrom, version.resolution, rules);
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
        return db.createQuery("""
                from PolicyRow where villageId = ?1 and validFrom <= ?2 order by validFrom desc, versionNo desc""",
                PolicyRow.class).setParameter(1, village.value()).setParameter(2, day).setMaxResults(1).getResultStream()
                .findFirst().map(row -> new PolicyVersion(row.versionNo, row.toPolicy()))
                .orElseThrow(() -> new RefusedException(new NoCatalogueOn(day)));
    }

    @Transactional
    public Policy policy(VillageId village, int versionNo) {
        return db.find(PolicyRow.class, new CatalogueVersionRow.Key(village.value(), versionNo)).toPolicy();
    }
}
