package cn.jifenbu.redemption.store;

import cn.jifenbu.redemption.model.DisputeState;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Disputes about redemptions, each with its order's village.
@ApplicationScoped
public class DisputeRepository implements VillageRepository<DisputeRow> {

    /// By order; most have none.
    Map<UUID, DisputeRow> ofOrders(VillageId village, Collection<UUID> orders) {
        if (orders.isEmpty()) return Map.of();
        return list("villageId = ?1 and orderId in ?2", village.value(), orders).stream()
                .collect(Collectors.toMap(row -> row.orderId, row -> row));
    }

    public Optional<DisputeRow> ofOrder(VillageId village, UUID order) {
        return find("villageId = ?1 and orderId = ?2", village.value(), order).firstResultOptional();
    }

    public long countOpen(VillageId village) {
        return count("villageId = ?1 and state = ?2", village.value(), DisputeState.OPEN);
    }

    /// Oldest first.
    public List<DisputeRow> inState(VillageId village, DisputeState state, int limit) {
        return find("villageId = ?1 and state = ?2 order by raisedAt, id", village.value(), state).page(0, limit).list();
    }
}
