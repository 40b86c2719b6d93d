package cn.jifenbu.claims;

import cn.jifenbu.catalogue.ReadCatalogue;
import cn.jifenbu.claims.domain.Channel;
import cn.jifenbu.claims.domain.ClaimState;
import cn.jifenbu.claims.domain.Deed;
import cn.jifenbu.claims.domain.Step;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.organisation.HouseholdState;
import cn.jifenbu.refusal.ClaimRefusal.EvidenceMissing;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// Enters a claim and submits it: online by a villager of the household, offline by a coordinator, whose entry is the
/// first check at the same time, or by a village admin.
@ApplicationScoped
public class SubmitClaim {
    private final VillageLock villages;
    private final EnterClaims enter;
    private final SetTheDesk desks;
    private final ReadCatalogue catalogue;
    private final ClaimRows claims;
    private final ClaimPhotos photos;
    private final ClaimSteps steps;
    private final ClaimViews views;
    private final BusinessClock clock;

    SubmitClaim(VillageLock villages, EnterClaims enter, SetTheDesk desks, ReadCatalogue catalogue, ClaimRows claims,
            ClaimPhotos photos, ClaimSteps steps, ClaimViews views, BusinessClock clock) {
        this.villages = villages;
        this.enter = enter;
        this.desks = desks;
        this.catalogue = catalogue;
        this.claims = claims;
        this.photos = photos;
        this.steps = steps;
        this.views = views;
        this.clock = clock;
    }

    /// Enters a claim; a draft is not yet checked against caps and photos and waits for `submit`.
    @Transactional
    public ClaimView enter(VillageId village, NewClaim claim, boolean draft, Actor actor) {
        var judged = enter.judge(village, List.of(claim.asDraft(draft)), null, actor);
        var only = judged.outcomes().getFirst();
        if (only.refusal() != null) throw new RefusedException(only.refusal());
        enter.write(village, judged, actor);
        return views.one(only.row(), only.household());
    }

    /// Submits a draft or a returned claim. One that is already on its way is answered as it is.
    @Transactional
    public ClaimView submit(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var row = claims.require(village, id);
        ClaimSteps.requireInvolved(row, actor);
        boolean onItsWay = EnumSet.of(ClaimState.SUBMITTED, ClaimState.FIRST_CHECKED).contains(row.state);
        if (!onItsWay || !actor.person().equals(row.submittedBy)) send(village, row, actor);
        return views.one(village, row);
    }

    private void send(VillageId village, ClaimRow row, Actor actor) {
        steps.take(row, Step.SUBMIT, actor);
        check(village, row, actor);
        row.submittedBy = actor.person();
        row.submittedAt = clock.now();
        row.dueOn = clock.today().plusDays(catalogue.policy(village, clock.today()).review().dueDays());
        boolean own = actor.isMemberOf(village, new HouseholdId(row.householdId));
        if (row.channel == Channel.OFFLINE && Permission.CHECK_AT_ENTRY.grantedTo(actor, village) && !own)
            steps.checkedAtEntry(row, actor);
    }

    /// What was written down earlier, judged by what has been claimed meanwhile.
    private void check(VillageId village, ClaimRow row, Actor actor) {
        var again = photos.asNewClaim(row);
        var desk = desks.of(village, List.of(again));
        var state = desk.household(again).state();
        if (state != HouseholdState.ACTIVE) throw new RefusedException(new HouseholdNotActive(state.name()));
        var version = catalogue.version(village, row.versionNo);
        var deed = new Deed(version.rule(row.ruleId), row.channel, row.quantity, row.happenedOn, row.event);
        deed.check(clock.today(), catalogue.policy(village, clock.today()));
        if (row.channel == Channel.ONLINE && again.evidence().size() < deed.rule().photos()) {
            throw new RefusedException(
                    new EvidenceMissing(deed.rule().title(), deed.rule().photos(), again.evidence().size()));
        }
        again.evidence().forEach(photo -> desk.seenBefore(photo, row.id, actor, true));
        deed.checkCap(desk.book().without(row.id).used(row.householdId, deed, version.rules()));
    }
}
