package cn.jifenbu.redemption.codes;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PickupAttemptRepository implements PanacheRepositoryBase<PickupAttemptRow, PickupAttemptRow.Key> {

    Optional<PickupAttemptRow> find(VillageId village, UUID person) {
        return findByIdOptional(new PickupAttemptRow.Key(village.value(), person));
    }
}
