package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.Payment;
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
public class ShareRepository implements PanacheRepositoryBase<ShareRow, ShareRow.Key> {

    /// In the order of their numbers, above `after`.
    public List<ShareRow> page(RunRow run, Optional<Payment> payment, int after, int limit) {
        return find("villageId = ?1 and runId = ?2 and shareNo > ?3 and payment in ?4 order by shareNo", run.villageId, run.id,
                after, payment.map(List::of).orElse(List.of(Payment.values()))).page(0, limit).list();
    }

    public List<ShareRow> list(RunRow run) {
        return list("villageId = ?1 and runId = ?2 order by shareNo", run.villageId, run.id);
    }

    public Map<UUID, ShareRow> find(RunRow run, Collection<UUID> households) {
        return find("villageId = ?1 and runId = ?2 and householdId in ?3", run.villageId, run.id, households).stream()
                .collect(Collectors.toMap(row -> row.householdId, row -> row));
    }

    public List<ShareRow> find(VillageId village, Collection<HouseholdId> households) {
        return list("villageId = ?1 and householdId in ?2", village.value(),
                households.stream().map(HouseholdId::value).toList());
    }

    /// Debts of the village's households that are to come off their next money.
    public List<ShareRow> toSetOff(VillageId village) {
        return list("villageId = ?1 and payment = ?2", village.value(), Payment.TO_SET_OFF);
    }

    /// Shares of at least a fen that somebody waits for: nobody waits for nothing.
    public long outstanding(RunRow run) {
        return count("villageId = ?1 and runId = ?2 and amountFen > 0 and payment in ?3", run.villageId, run.id,
                Payment.OUTSTANDING);
    }
}
