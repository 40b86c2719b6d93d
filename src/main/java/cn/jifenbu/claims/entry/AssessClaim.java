package cn.jifenbu.claims.entry;

import cn.jifenbu.catalogue.model.Catalogue;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.claims.model.CapUsage;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.Deed;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.ClaimRefusal.EvidenceMissing;
import cn.jifenbu.refusal.ClaimRefusal.NotForThisChannel;
import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.ClaimRefusal.WrongUnit;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Whether a claim may be entered, amended or handed in, and what it comes to: who asks, for which household, under which
/// day's rule, with which photos, within which cap. Reads nothing and writes nothing; all it needs stands in the context.
final class AssessClaim {
    /// What is not asked every time. A household that hands in what was written down for it does not choose the CHANNEL; a
    /// draft need not be COMPLETE and uses up no cap.
    enum Check {
        CHANNEL, COMPLETE
    }

    private final ClaimContext context;
    private final VillageId village;
    private final Actor actor;
    private final Instant now;
    private final boolean staff;

    AssessClaim(ClaimContext context, VillageId village, Actor actor, Instant now) {
        this.context = context;
        this.village = village;
        this.actor = actor;
        this.now = now;
        this.staff = Permission.CLAIM.grantedTo(actor, village);
    }

    /// @param id of the claim that is entered, amended or handed in
    AssessedClaim assess(NewClaim claim, UUID id, Set<Check> checks) {
        requireMayClaim(claim);
        var household = context.household(claim);
        household.requireActive();
        if (checks.contains(Check.CHANNEL)) requireChannel(claim, household);
        var rule = context.catalogue().rule(claim.ruleId(), claim.happenedOn());
        var version = context.catalogue().on(claim.happenedOn());
        if (checks.contains(Check.CHANNEL)) requireRulesClaimant(rule);
        requireUnit(claim, rule);
        var deed = new Deed(rule, claim.channel(), claim.quantity(), claim.happenedOn(), claim.event());
        deed.check(context.today(), context.catalogue().policy(context.today()));
        boolean complete = checks.contains(Check.COMPLETE);
        if (complete) requirePhotos(claim, rule);
        var row = row(claim, household, version, deed, id);
        var photos = new LinkedHashMap<UUID, Integer>();
        for (var photo : claim.evidence()) photos.put(photo, context.seenBefore(photo, id, actor, staff));
        if (!complete) return new AssessedClaim(row, List.of(ClaimState.DRAFT), photos);
        deed.checkCap(context.usage().used(row.householdId, deed, version.rules()));
        remember(row, photos);
        return new AssessedClaim(row, handedIn(claim, household, row), photos);
    }

    /// Before the household is looked up: a neighbour's and a made-up one answer alike.
    private void requireMayClaim(NewClaim claim) {
        boolean own = claim.household() != null && actor.isMemberOf(village, claim.household());
        if (!own && !staff) throw new RefusedException(new OutOfScope());
    }

    private void requireChannel(NewClaim claim, Household household) {
        boolean own = actor.isMemberOf(village, household.id());
        if (claim.channel() == ClaimChannel.ONLINE && !own) {
            throw new RefusedException(new NotForThisChannel("线上申报", "这一户自己"));
        }
        if (claim.channel() == ClaimChannel.OFFLINE && !staff) {
            throw new RefusedException(new NotForThisChannel("线下申报", "积分协管员"));
        }
        if (claim.channel() == ClaimChannel.OFFLINE && !Permission.CLAIM.grantedTo(actor, village, household.group())) {
            throw new RefusedException(new NotYourGroup());
        }
    }

    private void requireRulesClaimant(Rule rule) {
        if (rule.claimants().equals(Set.of(Rule.Claimant.ADMIN)) && !Permission.CLAIM_FOR_VILLAGE.grantedTo(actor, village)) {
            throw new RefusedException(new NotForThisChannel(rule.title(), "村管理员"));
        }
    }

    private static void requireUnit(NewClaim claim, Rule rule) {
        var unit = rule.quantityUnit() == null ? "次" : rule.quantityUnit();
        if (claim.unit() != null && !claim.unit().isEmpty() && !claim.unit().equals(unit)) {
            throw new RefusedException(new WrongUnit(claim.unit(), unit));
        }
    }

    private static void requirePhotos(NewClaim claim, Rule rule) {
        if (claim.channel() == ClaimChannel.ONLINE && claim.evidence().size() < rule.photos()) {
            throw new RefusedException(new EvidenceMissing(rule.title(), rule.photos(), claim.evidence().size()));
        }
    }

    private ClaimRow row(NewClaim claim, Household household, Catalogue version, Deed deed, UUID id) {
        var policy = context.catalogue().policy(context.today());
        var row = new ClaimRow();
        row.villageId = village.value();
        row.id = id;
        row.householdId = household.id().value();
        row.groupNo = household.group();
        row.ruleId = claim.ruleId();
        row.versionNo = version.versionNo();
        row.channel = claim.channel();
        row.quantity = claim.quantity();
        row.points = deed.points();
        row.twoApprovals = ClaimHistory.twoApprovals(deed.rule(), row.points, policy);
        row.happenedOn = claim.happenedOn();
        row.event = claim.event();
        row.note = claim.note();
        row.submittedBy = actor.person();
        row.state = ClaimState.DRAFT;
        row.steps = 1;
        row.createdAt = now;
        row.changedAt = now;
        row.clientKey = claim.clientKey();
        row.dueOn = context.today().plusDays(policy.review().dueDays());
        return row;
    }

    /// A coordinator who enters a paper claim has seen the paper: the entry is the first check.
    private List<ClaimState> handedIn(NewClaim claim, Household household, ClaimRow row) {
        boolean checked = claim.channel() == ClaimChannel.OFFLINE
                && Permission.CHECK_AT_ENTRY.grantedTo(actor, village, household.group())
                && !Recusal.concerns(actor, village, household.id().value());
        row.state = checked ? ClaimState.FIRST_CHECKED : ClaimState.SUBMITTED;
        row.submittedAt = now;
        if (checked) row.firstCheckedBy = actor.person();
        var states = checked ? List.of(ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.FIRST_CHECKED)
                : List.of(ClaimState.DRAFT, ClaimState.SUBMITTED);
        row.steps = states.size();
        return states;
    }

    /// The next claim of the batch counts this one.
    private void remember(ClaimRow row, Map<UUID, Integer> photos) {
        context.usage()
                .add(new CapUsage.CountedClaim(row.id, row.householdId, row.ruleId, row.happenedOn, row.event, row.points));
        photos.keySet().forEach(photo -> context.addUse(photo, row));
    }
}
