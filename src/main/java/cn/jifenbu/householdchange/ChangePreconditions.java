package cn.jifenbu.householdchange;

import cn.jifenbu.claims.store.OpenClaims;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.household.HouseholdPart.Change;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.ChangeRefusal;
import cn.jifenbu.refusal.ChangeRefusal.OpenHolds;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// What every change asks first: the village's lock, somebody of another household, and nothing on its way.
@ApplicationScoped
class ChangePreconditions {

    private final VillageLock villages;
    private final Households households;
    private final ReadLedger ledger;
    private final OpenClaims claims;
    private final List<HouseholdPart> parts;

    ChangePreconditions(VillageLock villages, Households households, ReadLedger ledger, OpenClaims claims,
            @All List<HouseholdPart> parts) {
        this.villages = villages;
        this.households = households;
        this.ledger = ledger;
        this.claims = claims;
        this.parts = parts;
    }

    void lock(VillageId village) {
        villages.lock(village);
    }

    /// @throws RefusedException OwnHousehold, UnknownHousehold
    Household lock(VillageId village, HouseholdId id, Actor actor) {
        villages.lock(village);
        Recusal.require(actor, village, id);
        return households.require(village, id);
    }

    /// Whoever takes over the whole household takes over what is open; otherwise people end it first, with their reasons.
    ///
    /// @throws RefusedException OpenHolds, OpenClaims, OpenObjections, OpenDeductions
    void require(Change change, Household household) {
        against(change, household).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    Optional<Refusal> against(Change change, Household household) {
        if (change != Change.MERGE) {
            long held = ledger.account(household.village(), household.id()).held();
            if (held > 0) return Optional.of(new OpenHolds(held));
            long open = claims.count(household.village(), household.id());
            if (open > 0) return Optional.of(new ChangeRefusal.OpenClaims(open));
        }
        return parts.stream().flatMap(part -> part.against(change, household.village(), household.id()).stream()).findFirst();
    }

    /// @throws RefusedException OpenClaims
    void requireNoOpenClaims(Household household) {
        long open = claims.count(household.village(), household.id());
        if (open > 0) throw new RefusedException(new ChangeRefusal.OpenClaims(open));
    }
}
