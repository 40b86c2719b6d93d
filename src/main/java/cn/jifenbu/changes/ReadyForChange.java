package cn.jifenbu.changes;

import cn.jifenbu.claims.OpenClaims;
import cn.jifenbu.ledger.ReadLedger;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.HouseholdState;
import cn.jifenbu.organisation.Households;
import cn.jifenbu.organisation.Impartial;
import cn.jifenbu.refusal.ChangeRefusal;
import cn.jifenbu.refusal.ChangeRefusal.OpenHolds;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;

/// What every change asks first: the village's lock, somebody of another household, and nothing on its way.
@ApplicationScoped
class ReadyForChange {

    private final VillageLock villages;
    private final Households households;
    private final Divisions divisions;
    private final ReadLedger ledger;
    private final OpenClaims claims;

    ReadyForChange(VillageLock villages, Households households, Divisions divisions, ReadLedger ledger, OpenClaims claims) {
        this.villages = villages;
        this.households = households;
        this.divisions = divisions;
        this.ledger = ledger;
        this.claims = claims;
    }

    void lock(VillageId village) {
        villages.lock(village);
    }

    /// @throws RefusedException OwnHousehold, UnknownHousehold
    Household lock(VillageId village, HouseholdId id, Actor actor) {
        villages.lock(village);
        Impartial.require(actor, village, id);
        return households.require(village, id);
    }

    /// @throws RefusedException HouseholdNotActive
    void requireActive(Household household) {
        if (household.state() != HouseholdState.ACTIVE) {
            throw new RefusedException(new HouseholdNotActive(household.state().name()));
        }
    }

    /// @throws RefusedException HouseholdNotActive
    void requireNotClosed(Household household) {
        if (household.state() == HouseholdState.CLOSED) throw new RefusedException(new HouseholdNotActive("CLOSED"));
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

    /// @throws RefusedException UnknownGroup
    void requireGroup(VillageId village, int group) {
        divisions.requireGroup(village, group);
    }
}
