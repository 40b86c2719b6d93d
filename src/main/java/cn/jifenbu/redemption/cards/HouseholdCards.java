package cn.jifenbu.redemption.cards;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.division.Group;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.reading.AccountView;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.CounterRefusal.CardRevoked;
import cn.jifenbu.refusal.CounterRefusal.UnknownCard;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Household cards (户卡): who scans one finds the household. A card is known by its token's hash alone, so every print is a
/// card of its own; all that a household has go on working until they are revoked together.
@ApplicationScoped
public class HouseholdCards {

    private final VillageLock villages;
    private final Households households;
    private final Successors successors;
    private final Divisions divisions;
    private final ReadLedger ledger;
    private final CardRepository cards;
    private final BusinessClock clock;

    HouseholdCards(VillageLock villages, Households households, Successors successors, Divisions divisions,
            ReadLedger ledger, CardRepository cards, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.successors = successors;
        this.divisions = divisions;
        this.ledger = ledger;
        this.cards = cards;
        this.clock = clock;
    }

    /// The household a card was read for, and what it can spend.
    public record CardHolder(UUID householdId, String householdCode, int group, String head, AccountView account) {}

    /// @throws RefusedException UnknownHousehold, HouseholdNotActive
    @Transactional
    public PrintedCard print(VillageId village, HouseholdId household, Actor actor) {
        villages.lock(village);
        return print(village, List.of(households.requireActive(village, household)), actor).getFirst();
    }

    /// One for each active household of the group, in code order.
    @Transactional
    public List<PrintedCard> printGroup(VillageId village, int group, Actor actor) {
        villages.lock(village);
        return print(village, households.active(village).stream().filter(h -> h.group() == group).toList(), actor);
    }

    private List<PrintedCard> print(VillageId village, List<Household> holders, Actor actor) {
        var name = divisions.nameOf(village);
        var groups = divisions.groups(village).stream().collect(Collectors.toMap(Group::groupNo, Group::name));
        var last = cards.lastNumbers(village, holders.stream().map(h -> h.id().value()).toList());
        return holders.stream().map(h -> {
            var token = CardToken.generate();
            int cardNo = last.getOrDefault(h.id().value(), 0) + 1;
            issue(village, h.id(), cardNo, token, actor);
            return new PrintedCard(name, groups.get(h.group()), h.id().value(), h.code(), Masking.name(h.headName()), cardNo,
                    token);
        }).toList();
    }

    private void issue(VillageId village, HouseholdId household, int cardNo, String token, Actor actor) {
        var row = new CardRow();
        row.villageId = village.value();
        row.householdId = household.value();
        row.cardNo = cardNo;
        row.tokenHash = CardToken.hash(token);
        row.issuedBy = actor.person();
        row.issuedAt = clock.now();
        cards.persist(row);
    }

    /// Cards of households that went into this one are among them.
    ///
    /// @return how many cards stopped working
    @Transactional
    public int revoke(VillageId village, HouseholdId household, Actor actor) {
        villages.lock(village);
        households.require(village, household);
        var valid = cards.valid(village, successors.line(village, household));
        valid.forEach(card -> {
            card.revokedBy = actor.person();
            card.revokedAt = clock.now();
        });
        return valid.size();
    }

    /// @throws RefusedException UnknownCard, CardRevoked, HouseholdNotActive
    @Transactional
    public CardHolder look(VillageId village, String token) {
        var household = households.require(village, holder(village, token));
        return new CardHolder(household.id().value(), household.code(), household.group(), Masking.name(household.headName()),
                ledger.account(village, household.id()));
    }

    /// A card of a household that was merged is one of the household that goes on; where nobody follows it is worth nothing.
    ///
    /// @throws RefusedException UnknownCard, CardRevoked, HouseholdNotActive
    public HouseholdId holder(VillageId village, String token) {
        var card = cards.withToken(List.of(village), token).orElseThrow(() -> new RefusedException(new UnknownCard()));
        if (card.revokedAt != null) throw new RefusedException(new CardRevoked());
        return successors.standsFor(village, new HouseholdId(card.householdId))
                .orElseThrow(() -> new RefusedException(new HouseholdNotActive(HouseholdState.CLOSED.name())));
    }
}
