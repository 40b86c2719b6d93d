package cn.jifenbu.claims;

import cn.jifenbu.catalogue.Catalogue;
import cn.jifenbu.claims.domain.ClaimState;
import cn.jifenbu.claims.domain.Deed;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ClaimRows implements PanacheRepositoryBase<ClaimRow, VillageKey> {

    /// A returned claim is counted again when it is submitted again.
    private static final Set<ClaimState> NOT_COUNTED = EnumSet.of(ClaimState.RETURNED);

    static {
        NOT_COUNTED.addAll(ClaimState.WITHOUT_EFFECT);
    }

    /// Arrays instead of lists: a list would have Hibernate translate the query anew each time.
    private static final String[] NOT_COUNTED_NAMES = NOT_COUNTED.stream().map(Enum::name).toArray(String[]::new);
    private static final String USED = """
            select count(*), coalesce(sum(points), 0) from claim where village_id = ?1 and household_id = ?2 and id <> ?3
            and rule_id = any(?4) and happened_on between ?5 and ?6 and (?7 = false or event = ?8) and state <> all(?9)""";

    ClaimRow require(VillageId village, UUID id) {
        return findByIdOptional(VillageKey.of(village, id)).orElseThrow(() -> new RefusedException(new UnknownClaim()));
    }

    /// What the household's other claims have used of the cap that the deed falls under; the village must be locked.
    Deed.Used used(VillageId village, HouseholdId household, UUID except, Deed deed, Catalogue catalogue) {
        if (deed.rule().cap().isEmpty()) return new Deed.Used(0, 0);
        var cap = deed.rule().cap().get();
        var group = catalogue.rules().stream().filter(r -> r.capGroup().equals(deed.rule().capGroup())).map(r -> r.id())
                .toArray(String[]::new);
        getEntityManager().flush();
        var row = (Object[]) getEntityManager().createNativeQuery(USED).setParameter(1, village.value())
                .setParameter(2, household.value()).setParameter(3, except).setParameter(4, group)
                .setParameter(5, cap.from(deed.day())).setParameter(6, cap.until(deed.day()))
                .setParameter(7, deed.perEvent()).setParameter(8, deed.event()).setParameter(9, NOT_COUNTED_NAMES)
                .getSingleResult();
        return new Deed.Used((long) row[0], (long) row[1]);
    }

    List<ClaimRow> inState(VillageId village, ClaimState state, int limit) {
        return find("villageId = ?1 and state = ?2 order by claimNo", village.value(), state).page(0, limit).list();
    }

    Map<UUID, ClaimRow> byIds(VillageId village, Collection<UUID> ids) {
        return list("villageId = ?1 and id in ?2", village.value(), ids).stream().collect(Collectors.toMap(r -> r.id, r -> r));
    }

    List<ClaimRow> onNotice(VillageId village, UUID notice) {
        return list("villageId = ?1 and noticeId = ?2 and state = ?3 order by claimNo", village.value(), notice,
                ClaimState.ON_NOTICE);
    }
}
