package cn.jifenbu.identity.binding;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.identity.session.BindingRepository;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.PersonRefusal.AlreadyBound;
import cn.jifenbu.refusal.PersonRefusal.BindingAlreadyDecided;
import cn.jifenbu.refusal.PersonRefusal.HouseholdCodeOrNameWrong;
import cn.jifenbu.refusal.PersonRefusal.SeveralVillages;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.TypedCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Ties a villager to a household: asked for with the printed code, a member's name and a phone, decided by the coordinator,
/// who knows the family and sees whether the phone is the one on record. A household may have several.
@ApplicationScoped
public class BindHousehold {

    private final BindingRepository bindings;
    private final Households households;
    private final Consents consents;
    private final Divisions divisions;
    private final BindingViews views;
    private final SealedValues values;
    private final BindingRules rules;
    private final BusinessClock clock;

    BindHousehold(BindingRepository bindings, Households households, Consents consents, Divisions divisions,
            BindingViews views, SealedValues values, BindingRules rules, BusinessClock clock) {
        this.rules = rules;
        this.divisions = divisions;
        this.bindings = bindings;
        this.households = households;
        this.consents = consents;
        this.views = views;
        this.values = values;
        this.clock = clock;
    }

    /// Without a phone, the one is taken that a larger app told of this person (LogInByLaunch).
    /// The same answer for an unknown code and a wrong name, so that codes cannot be probed for people. Villages number their
    /// households alike: where code and name fit several, `village` (its code or name) tells which.
    ///
    /// @throws RefusedException HouseholdCodeOrNameWrong, SeveralVillages, AlreadyBound
    @Transactional
    public Binding request(Actor villager, Optional<String> village, String householdCode, String name,
            Optional<String> phone) {
        var fitting = households.withCode(householdCode).stream().filter(h -> village.isEmpty() || isIn(h, village.get()))
                .filter(h -> named(h, name).isPresent()).toList();
        if (fitting.isEmpty()) throw new RefusedException(new HouseholdCodeOrNameWrong());
        if (fitting.size() > 1) throw new RefusedException(new SeveralVillages(fitting.stream().map(this::villageOf).toList()));
        var household = fitting.getFirst();
        if (bindings.isBound(villager.person())) throw new RefusedException(new AlreadyBound());
        var row = enter(villager.person(), household, named(household, name).orElseThrow());
        phone.or(() -> values.get(SealedValues.PLATFORM, villager.person(), SealedKind.PHONE))
                .ifPresent(number -> values.put(row.villageId, row.id, SealedKind.PHONE, number));
        values.remove(SealedValues.PLATFORM, villager.person(), SealedKind.PHONE);
        return views.of(row, household);
    }

    private Optional<Member> named(Household household, String name) {
        return households.members(household.village(), household.id()).stream().filter(m -> m.name().equals(name)).findFirst();
    }

    private boolean isIn(Household household, String village) {
        var typed = TypedCode.household(village);
        return typed.equals(household.village().toString()) || typed.equals(villageOf(household));
    }

    private String villageOf(Household household) {
        return divisions.nameOf(household.village());
    }

    /// Villagers agree to what is done with their data before they give any; for staff it is part of their work.
    ///
    /// @throws RefusedException ConsentNeeded
    @Transactional
    public void requireConsent(Actor villager) {
        if (villager.grants().isEmpty()) consents.require(villager.person());
    }

    public BindingRow enter(UUID person, Household household, Member member) {
        var row = new BindingRow();
        row.villageId = household.village().value();
        row.id = UUID.randomUUID();
        row.personId = person;
        row.householdId = household.id().value();
        row.memberId = member.id();
        row.state = BindingRow.State.PENDING;
        row.mayRedeem = true;
        row.requestedAt = clock.now();
        bindings.persist(row);
        return row;
    }

    /// @param mayRedeem whether this member may spend the household's points; the head always may
    /// @param identityChecked whether the identity card was seen
    /// @throws RefusedException those of [BindingRules#requireDecidable], BindingAlreadyDecided
    @Transactional
    public Binding approve(VillageId village, UUID id, boolean mayRedeem, boolean identityChecked, Actor actor) {
        var row = bindings.require(village, id);
        var household = rules.requireDecidable(row, actor);
        requireState(row, BindingRow.State.PENDING);
        row.mayRedeem = mayRedeem;
        if (identityChecked) row.identityCheckedBy = actor.person();
        approve(row, actor);
        return views.of(row, household);
    }

    /// @throws RefusedException those of [BindingRules#requireDecidable], BindingAlreadyDecided
    @Transactional
    public Binding reject(VillageId village, UUID id, Actor actor) {
        var row = bindings.require(village, id);
        var household = rules.requireDecidable(row, actor);
        requireState(row, BindingRow.State.PENDING);
        end(row, BindingRow.State.REJECTED, actor);
        return views.of(row, household);
    }

    /// The identity card was seen: from now on the person's own copy shows the numbers on record whole.
    ///
    /// @throws RefusedException those of [BindingRules#requireDecidable], BindingAlreadyDecided
    @Transactional
    public Binding confirmIdentity(VillageId village, UUID id, Actor actor) {
        var row = bindings.require(village, id);
        var household = rules.requireDecidable(row, actor);
        requireState(row, BindingRow.State.APPROVED);
        row.identityCheckedBy = actor.person();
        return views.of(row, household);
    }

    private static void requireState(BindingRow row, BindingRow.State state) {
        if (row.state != state) throw new RefusedException(new BindingAlreadyDecided(row.state.name()));
    }

    /// The phone goes over to the member.
    public void approve(BindingRow row, Actor actor) {
        end(row, BindingRow.State.APPROVED, actor);
        values.get(row.villageId, row.id, SealedKind.PHONE).ifPresent(number -> {
            values.put(row.villageId, row.memberId, SealedKind.PHONE, number);
            values.removeAll(row.villageId, row.id);
            row.phoneGiven = true;
        });
    }

    /// The coordinator unties somebody, for whoever moved, lost the phone or asks for it.
    ///
    /// @throws RefusedException those of [BindingRules#requireDecidable], BindingAlreadyDecided
    @Transactional
    public Binding remove(VillageId village, UUID id, Actor actor) {
        var row = bindings.require(village, id);
        var household = rules.requireDecidable(row, actor);
        if (!BindingRow.LIVE.contains(row.state)) throw new RefusedException(new BindingAlreadyDecided(row.state.name()));
        end(row, BindingRow.State.REMOVED, actor);
        return views.of(row, household);
    }

    public void end(BindingRow row, BindingRow.State state, Actor actor) {
        row.state = state;
        row.decidedBy = actor.person();
        row.decidedAt = clock.now();
        if (state != BindingRow.State.APPROVED) values.removeAll(row.villageId, row.id);
    }
}
