package cn.jifenbu.householdchange;

import cn.jifenbu.claims.store.OpenClaims;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.ChangeRefusal;
import cn.jifenbu.refusal.ChangeRefusal.OpenHolds;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;

/// What every change asks first: the village's lock, somebody of another household, and nothing on its way.
@ApplicationScoped
class ChangePreconditions {

    private final VillageLock villages;
    private final Households households;
    private final ReadLedger ledger;
    private final OpenClaims claims;

    ChangePreconditions(VillageLock villages, Households households, ReadLedger ledger, OpenClaims claims) {
        this.villages = villages;
        this.households = households;
        this.ledger = ledger;
        this.claims = claims;
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

    /// Open orders and claims are ended by people, with their reasons, and never by a change in passing.
    ///
    /// @throws RefusedException OpenHolds, OpenClaims
    void requireNothingOpen(Household household) {
        long held = ledger.account(household.village(), household.id()).held();
        if (held > 0) throw new RefusedException(new OpenHolds(held));
        requireNoOpenClaims(household);
    }

    /// @throws RefusedException OpenClaims
    void requireNoOpenClaims(Household household) {
        long open = claims.count(household.village(), household.id());
        if (open > 0) throw new RefusedException(new ChangeRefusal.OpenClaims(open));
    }
}
