package cn.jifenbu.redemption.codes;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CounterCodeRepository implements PanacheRepositoryBase<CounterCodeRow, CounterCodeRow.Key> {

    private static final int VILLAGES_OF_A_TOWNSHIP = 1000;

    Optional<CounterCodeRow> of(VillageId village, HouseholdId household) {
        return findByIdOptional(new CounterCodeRow.Key(village.value(), household.value()));
    }

    /// Those of the township that still work.
    List<CounterCodeRow> working(VillageId village, String code, Instant now) {
        long first = village.township() * VILLAGES_OF_A_TOWNSHIP;
        return list("villageId between ?1 and ?2 and code = ?3 and usedAt is null and expiresAt > ?4", first,
                first + VILLAGES_OF_A_TOWNSHIP - 1, code, now);
    }
}
