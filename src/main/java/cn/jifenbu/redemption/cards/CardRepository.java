package cn.jifenbu.redemption.cards;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class CardRepository implements PanacheRepositoryBase<CardRow, CardRow.Key> {

    /// Also a card that was revoked.
    public Optional<CardRow> withToken(Collection<VillageId> villages, String token) {
        return find("villageId in ?1 and tokenHash = ?2", villages.stream().map(VillageId::value).toList(),
                CardToken.hash(token)).firstResultOptional();
    }

    /// Of each household that has had a card.
    Map<UUID, Integer> lastNumbers(VillageId village, Collection<UUID> households) {
        if (households.isEmpty()) return Map.of();
        return getEntityManager().createQuery("""
                select householdId, max(cardNo) from CardRow where villageId = ?1 and householdId in ?2
                group by householdId""", Object[].class).setParameter(1, village.value()).setParameter(2, households)
                .getResultStream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (Integer) r[1]));
    }

    /// The card that works of each household that has one.
    Map<UUID, CardRow> live(VillageId village, Collection<UUID> households) {
        if (households.isEmpty()) return Map.of();
        return list("villageId = ?1 and householdId in ?2 and revokedAt is null", village.value(), households).stream()
                .collect(Collectors.toMap(row -> row.householdId, row -> row));
    }

    /// Those that have not been revoked.
    List<CardRow> valid(VillageId village, Collection<HouseholdId> households) {
        return list("villageId = ?1 and householdId in ?2 and revokedAt is null", village.value(),
                households.stream().map(HouseholdId::value).toList());
    }
}
