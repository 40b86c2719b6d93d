package cn.jifenbu.redemption.counter;

import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.TypedCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Households by code or name for whoever serves at the counter: who it is, masked, and what it can spend. Everything else of
/// a household is none of the counter's business.
@ApplicationScoped
public class FindAtCounter {

    private static final int MOST = 8;

    private final Households households;
    private final ReadLedger ledger;

    FindAtCounter(Households households, ReadLedger ledger) {
        this.households = households;
        this.ledger = ledger;
    }

    /// `head` is masked, `available` is in points.
    public record CounterHousehold(UUID householdId, String householdCode, int group, String head, long available) {}

    /// Those that are active, in code order, eight at most. `search`: the beginning of the code or a part of a name.
    ///
    /// @throws cn.jifenbu.refusal.RefusedException OutOfScope
    @Transactional
    public List<CounterHousehold> find(VillageId village, String search, Actor actor) {
        HouseholdAccess.requireForAll(Permission.HAND_OVER, actor, village);
        return households.page(village, Optional.empty(), TypedCode.household(search), "", MOST).stream()
                .filter(h -> h.state() == HouseholdState.ACTIVE)
                .map(h -> new CounterHousehold(h.id().value(), h.code(), h.group(), Masking.name(h.headName()),
                        ledger.account(village, h.id()).available()))
                .toList();
    }
}
