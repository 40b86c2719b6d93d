package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/// Finds the first household, by code, whose account was not left as closing leaves it.
@ApplicationScoped
class ClosedAccountRepository {

    /// What was posted to a merged household later was for the one that goes on; only what lay there when an older version had
    /// closed it is transferred later.
    private static final String NOT_EMPTY = """
            select h.code from household h
            left join account a on a.village_id = h.village_id and a.household_id = h.id
            where h.village_id = ?1 and (h.state <> 'CLOSED' and a.closed or h.state = 'CLOSED' and (
              not coalesce(a.closed and a.balance = 0 and a.held = 0, false)
              or exists (select from hold o where o.village_id = h.village_id and o.household_id = h.id and o.state = 'OPEN')
              or h.successor_id is not null and exists (select from entry e where e.village_id = h.village_id
                and e.household_id = h.id and e.recorded_at > h.closed_at and e.source_kind <> 'household-change')))
            order by h.code limit 1""";

    private final EntityManager db;

    ClosedAccountRepository(EntityManager db) {
        this.db = db;
    }

    Optional<String> notEmpty(VillageId village) {
        return db.createNativeQuery(NOT_EMPTY, String.class).setParameter(1, village.value()).getResultStream()
                .map(String.class::cast).findFirst();
    }
}
