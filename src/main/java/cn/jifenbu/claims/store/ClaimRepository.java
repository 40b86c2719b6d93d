package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.RefusedException;
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
public class ClaimRepository implements PanacheRepositoryBase<ClaimRow, VillageKey> {

    /// A returned claim is counted again when it is submitted again.
    private static final Set<ClaimState> NOT_COUNTED = EnumSet.of(ClaimState.RETURNED);

    static {
        NOT_COUNTED.addAll(ClaimState.WITHOUT_EFFECT);
    }

    /// Arrays instead of lists: a list would have Hibernate translate the query anew each time.
    public static final String[] NOT_COUNTED_NAMES = NOT_COUNTED.stream().map(Enum::name).toArray(String[]::new);
    public ClaimRow require(VillageId village, UUID id) {
        return findByIdOptional(VillageKey.of(village, id)).orElseThrow(() -> new RefusedException(new UnknownClaim()));
    }

    public List<ClaimRow> inState(VillageId village, ClaimState state, int limit) {
        return find("villageId = ?1 and state = ?2 order by claimNo", village.value(), state).page(0, limit).list();
    }

    public Map<UUID, ClaimRow> byIds(VillageId village, Collection<UUID> ids) {
        return list("villageId = ?1 and id in ?2", village.value(), ids).stream().collect(Collectors.toMap(r -> r.id, r -> r));
    }

    public List<ClaimRow> onNotice(VillageId village, UUID notice) {
        return list("villageId = ?1 and noticeId = ?2 and state = ?3 order by claimNo", village.value(), notice,
                ClaimState.ON_NOTICE);
    }
}
