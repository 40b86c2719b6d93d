package cn.jifenbu.redemption.cards;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.division.Group;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.ledger.reading.AccountView;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.CounterRefusal.CardRevoked;
import cn.jifenbu.refusal.CounterRefusal.NoCard;
import cn.jifenbu.refusal.CounterRefusal.OwnPrintIsNoProof;
import cn.jifenbu.refusal.CounterRefusal.UnknownCard;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Household cards (户卡): who scans one finds the household. A card is known by its token's hash alone, so every print is a
/// card of its own, and ends the one before: a household has one card that works.
@ApplicationScoped
public class HouseholdCards {

    private final VillageLock villages;
    private final Households households;
    private final Successors successors;
    private final Divisions divisions;
    private final ReadLedger ledger;
    private final CardRepository cards;
    private final ReadIdentity identity;
    private final BusinessClock clock;

    HouseholdCards(VillageLock villages, Households households, Successors successors, Divisions divisions,
            ReadLedger ledger, CardRepository cards, ReadIdentity identity, BusinessClock clock) {
        this.identity = identity;
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

    /// The card that works, without its token. `issuedBy`: who printed it.
    public record LiveCard(UUID householdId, String householdCode, int cardNo, Instant issuedAt, String issuedBy) {}

    /// @throws RefusedException UnknownHousehold, HouseholdNotActive, OutOfScope for a household of another group
    @Transactional
    public PrintedCard print(VillageId village, HouseholdId household, Actor actor) {
        villages.lock(village);
        var holder = households.requireActive(village, household);
        requireReach(village, holder.group(), actor);
        return print(village, List.of(holder), actor).getFirst();
    }

    /// One for each active household of the group, in code order: for those who have none that works, or `anew` for all.
    ///
    /// @throws RefusedException OutOfScope for another group
    @Transactional
    public List<PrintedCard> printGroup(VillageId village, int group, boolean anew, Actor actor) {
        requireReach(village, group, actor);
        villages.lock(village);
        var holders = households.active(village).stream().filter(h -> h.group() == group).toList();
        var live = cards.live(village, ids(holders));
        return print(village, holders.stream().filter(h -> anew || !live.containsKey(h.id().value())).toList(), actor);
    }

    private static void requireReach(VillageId village, int group, Actor actor) {
        if (!Permission.PRINT_CARDS.grantedTo(actor, village, group)) throw new RefusedException(new OutOfScope());
    }

    private static List<UUID> ids(List<Household> holders) {
        return holders.stream().map(h -> h.id().value()).toList();
    }

    /// @throws RefusedException UnknownHousehold, NoCard, OutOfScope for staff of another group
    @Transactional
    public LiveCard live(VillageId village, HouseholdId household, Actor actor) {
        var holder = households.require(village, household);
        if (!actor.isMemberOf(village, household)) requireReach(village, holder.group(), actor);
        return live(village, List.of(holder)).stream().findFirst().orElseThrow(() -> new RefusedException(new NoCard()));
    }

    /// Of the active households of a group, in code order; who has none is missing.
    ///
    /// @throws RefusedException OutOfScope for another group
    @Transactional
    public List<LiveCard> liveInGroup(VillageId village, int group, Actor actor) {
        requireReach(village, group, actor);
        return live(village, households.active(village).stream().filter(h -> h.group() == group).toList());
    }

    private List<LiveCard> live(VillageId village, List<Household> holders) {
        var live = cards.live(village, ids(holders));
        var names = identity.staffNames(live.values().stream().map(c -> c.issuedBy).distinct().toList());
        return holders.stream().filter(h -> live.containsKey(h.id().value())).map(h -> {
            var card = live.get(h.id().value());
            return new LiveCard(h.id().value(), h.code(), card.cardNo, card.issuedAt, names.getOrDefault(card.issuedBy, ""));
        }).toList();
    }

    private List<PrintedCard> print(VillageId village, List<Household> holders, Actor actor) {
        var name = divisions.nameOf(village);
        var groups = divisions.groups(village).stream().collect(Collectors.toMap(Group::groupNo, Group::name));
        var last = cards.lastNumbers(village, ids(holders));
        cards.live(village, ids(holders)).values().forEach(old -> end(old, actor));
        cards.flush();
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
        var holder = households.require(village, household);
        if (!actor.isMemberOf(village, household)) requireReach(village, holder.group(), actor);
        var live = cards.valid(village, successors.line(village, household));
        live.forEach(card -> end(card, actor));
        return live.size();
    }

    private void end(CardRow card, Actor actor) {
        card.revokedBy = actor.person();
        card.revokedAt = clock.now();
    }

    /// @throws RefusedException UnknownCard, CardRevoked, HouseholdNotActive
    @Transactional
    public CardHolder look(VillageId village, String token) {
        var household = households.require(village, holder(village, token));
        return new CardHolder(household.id().value(), household.code(), household.group(), Masking.name(household.headName()),
                ledger.account(village, household.id()));
    }

    private HouseholdId holder(VillageId village, String token) {
        return holder(village, find(village, token));
    }

    /// A card of a household that was merged is one of the household that goes on; where nobody follows it is worth nothing.
    private HouseholdId holder(VillageId village, CardRow card) {
        return successors.standsFor(village, new HouseholdId(card.householdId))
                .orElseThrow(() -> new RefusedException(new HouseholdNotActive(HouseholdState.CLOSED.name())));
    }

    /// Whose card is shown at a counter at which `actor` serves.
    ///
    /// @throws RefusedException UnknownCard, CardRevoked, OwnPrintIsNoProof, HouseholdNotActive
    public HouseholdId shown(VillageId village, String token, Actor actor) {
        var card = find(village, token);
        if (card.issuedBy.equals(actor.person())) throw new RefusedException(new OwnPrintIsNoProof());
        return holder(village, card);
    }

    private CardRow find(VillageId village, String token) {
        var card = cards.withToken(List.of(village), token).orElseThrow(() -> new RefusedException(new UnknownCard()));
        if (card.revokedAt != null) throw new RefusedException(new CardRevoked());
        return card;
    }
}
