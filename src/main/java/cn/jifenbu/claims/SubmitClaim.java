package cn.jifenbu.claims;

import cn.jifenbu.catalogue.Catalogue;
import cn.jifenbu.catalogue.ReadCatalogue;
import cn.jifenbu.claims.domain.Channel;
import cn.jifenbu.claims.domain.ClaimState;
import cn.jifenbu.claims.domain.Deed;
import cn.jifenbu.claims.domain.Step;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.Households;
import cn.jifenbu.refusal.ClaimRefusal.NotForThisChannel;
import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;

/// Enters a claim and submits it: online by a villager of the household, offline by a coordinator, whose entry is the
/// first check at the same time, or by a village admin.
@ApplicationScoped
public class SubmitClaim {

    private final VillageLock villages;
    private final Households households;
    private final ReadCatalogue catalogue;
    private final ClaimRows claims;
    private final ClaimSteps steps;
    private final ClaimViews views;
    private final BusinessClock clock;

    SubmitClaim(VillageLock villages, Households households, ReadCatalogue catalogue, ClaimRows claims, ClaimSteps steps,
            ClaimViews views, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.catalogue = catalogue;
        this.claims = claims;
        this.steps = steps;
        this.views = views;
        this.clock = clock;
    }

    public record NewClaim(Channel channel, String ruleId, HouseholdId household, int quantity, LocalDate happenedOn,
            String event,
            String note) {}

    /// Enters a claim; a draft is not yet checked against caps and waits for `submit`.
    @Transactional
    public ClaimView enter(VillageId village, NewClaim claim, boolean draft, Actor actor) {
        villages.lock(village);
        requireMayClaim(village, claim.household(), actor);
        var household = households.requireActive(village, claim.household());
        requireChannel(claim, actor, village);
        if (claim.channel() == Channel.OFFLINE) requireGroup(household, actor);
        var version = catalogue.on(village, claim.happenedOn());
        var row = draftOf(claim, household, version, actor);
        if (!draft) checkCap(row, version);
        claims.persist(row);
        steps.begin(row, actor);
        if (!draft) send(village, row, actor);
        return views.one(row, household);
    }

    /// Submits a draft or a returned claim. One that is already on its way is answered as it is.
    @Transactional
    public ClaimView submit(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var row = claims.require(village, id);
        ClaimSteps.requireInvolved(row, actor);
        boolean onItsWay = EnumSet.of(ClaimState.SUBMITTED, ClaimState.FIRST_CHECKED).contains(row.state);
        if (!onItsWay || !actor.person().equals(row.submittedBy)) {
            households.requireActive(village, new HouseholdId(row.householdId));
            send(village, row, actor);
            var version = catalogue.version(village, row.versionNo);
            deed(row, version).check(clock.today(), catalogue.policy(village, clock.today()));
            checkCap(row, version);
        }
        return views.one(village, row);
    }

    private void checkCap(ClaimRow row, Catalogue version) {
        var deed = deed(row, version);
        deed.checkCap(claims.used(new VillageId(row.villageId), new HouseholdId(row.householdId), row.id, deed, version));
    }

    private static Deed deed(ClaimRow row, Catalogue version) {
        return new Deed(version.rule(row.ruleId), row.channel, row.quantity, row.happenedOn, row.event);
    }

    private void send(VillageId village, ClaimRow row, Actor actor) {
        steps.take(row, Step.SUBMIT, actor, null);
        row.submittedBy = actor.person();
        row.submittedAt = clock.now();
        boolean own = actor.isMemberOf(village, new HouseholdId(row.householdId));
        if (row.channel == Channel.OFFLINE && actor.has(Role.COORDINATOR, village) && !own) steps.checkedAtEntry(row, actor);
    }

    private ClaimRow draftOf(NewClaim claim, Household household, Catalogue version, Actor actor) {
        var village = household.village();
        var policy = catalogue.policy(village, clock.today());
        var deed = new Deed(version.rule(claim.ruleId()), claim.channel(), claim.quantity(), claim.happenedOn(), claim.event());
        deed.check(clock.today(), policy);
        var row = new ClaimRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.claimNo = villages.nextClaimNo(village);
        row.householdId = household.id().value();
        row.groupNo = household.group();
        row.ruleId = claim.ruleId();
        row.versionNo = version.versionNo();
        row.channel = claim.channel();
        row.state = ClaimState.DRAFT;
        row.quantity = claim.quantity();
        row.points = deed.points();
        row.twoApprovals = ClaimSteps.twoApprovals(deed.rule(), row.points, policy);
        row.happenedOn = claim.happenedOn();
        row.event = claim.event();
        row.note = claim.note();
        row.submittedBy = actor.person();
        row.createdAt = clock.now();
        row.changedAt = row.createdAt;
        return row;
    }

    /// Before the household is looked up: a neighbour's and a made-up one answer alike.
    private static void requireMayClaim(VillageId village, HouseholdId household, Actor actor) {
        if (actor.isMemberOf(village, household)) return;
        if (!actor.has(EnumSet.of(Role.COORDINATOR, Role.VILLAGE_ADMIN), village)) throw new RefusedException(new OutOfScope());
    }

    private static void requireGroup(Household household, Actor actor) {
        if (!actor.reaches(household.village(), household.group())) throw new RefusedException(new NotYourGroup());
    }

    private static void requireChannel(NewClaim claim, Actor actor, VillageId village) {
        boolean staff = actor.has(EnumSet.of(Role.COORDINATOR, Role.VILLAGE_ADMIN), village);
        boolean own = actor.isMemberOf(village, claim.household());
        if (claim.channel() == Channel.ONLINE && !own) {
            throw new RefusedException(new NotForThisChannel("线上申报", "这一户自己"));
        }
        if (claim.channel() == Channel.OFFLINE && !staff) {
            throw new RefusedException(new NotForThisChannel("线下申报", "积分协管员"));
        }
    }
}
