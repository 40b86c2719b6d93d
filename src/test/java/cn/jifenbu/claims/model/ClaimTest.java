package cn.jifenbu.claims.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.ClaimRefusal.ReviewerCheckedBefore;
import cn.jifenbu.refusal.ClaimRefusal.ReviewerIsClaimant;
import cn.jifenbu.refusal.ClaimRefusal.WrongState;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.NoticeRefusal.ResolverApprovedTheClaim;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimTest {

    private static final VillageId VILLAGE = new VillageId(510_000_001_001L);
    private static final HouseholdId HOUSEHOLD = new HouseholdId(UUID.randomUUID());
    private static final HouseholdId NEIGHBOURS = new HouseholdId(UUID.randomUUID());

    private final Actor claimant = villager(HOUSEHOLD);
    private final Actor coordinator = staff(Role.COORDINATOR, 1);
    private final Actor admin = staff(Role.VILLAGE_ADMIN);
    private final Actor second = staff(Role.VILLAGE_ADMIN);
    private final Actor third = staff(Role.TOWNSHIP_ADMIN);

    @Test
    void theClaimantAndTheHouseholdSubmitAndWithdrawAndNobodyElse() {
        var draft = claim(ClaimState.DRAFT, null, null, null, false);
        assertThat(draft.apply(ClaimTransition.SUBMIT, claimant)).isEqualTo(ClaimState.SUBMITTED);
        assertThat(draft.apply(ClaimTransition.WITHDRAW, villager(HOUSEHOLD))).isEqualTo(ClaimState.WITHDRAWN);
        refuses(new OutOfScope(), draft, ClaimTransition.SUBMIT, villager(NEIGHBOURS));
        refuses(new OutOfScope(), draft, ClaimTransition.WITHDRAW, admin);
    }

    @ParameterizedTest
    @EnumSource(value = ClaimTransition.class, names = {"FIRST_CHECK", "RETURN", "REJECT"})
    void nobodyReviewsTheOwnHousehold(ClaimTransition step) {
        var submitted = claim(ClaimState.SUBMITTED, null, null, null, false);
        refuses(new ReviewerIsClaimant(), submitted, step, claimant);
        var relative = new Actor(UUID.randomUUID(), coordinator.grants(),
                Optional.of(new Actor.Membership(VILLAGE, HOUSEHOLD)));
        refuses(new ReviewerIsClaimant(), submitted, step, relative);
        refuses(new NotYourGroup(), submitted, step, staff(Role.COORDINATOR, 2));
        assertThat(submitted.apply(step, coordinator)).isEqualTo(step.to());
    }

    @Test
    void theOneWhoCheckedFirstDoesNotApprove() {
        var checked = claim(ClaimState.FIRST_CHECKED, admin.person(), null, null, false);
        refuses(new ReviewerCheckedBefore(), checked, ClaimTransition.APPROVE, admin);
        refuses(new ReviewerIsClaimant(), checked, ClaimTransition.APPROVE, claimant);
        assertThat(checked.apply(ClaimTransition.APPROVE, second)).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void whereTwoApprovalsAreAskedForTheFirstLeavesTheClaimWhereItIs() {
        var checked = claim(ClaimState.FIRST_CHECKED, coordinator.person(), null, null, true);
        assertThat(checked.apply(ClaimTransition.APPROVE, admin)).isEqualTo(ClaimState.FIRST_CHECKED);
        var once = claim(ClaimState.FIRST_CHECKED, coordinator.person(), admin.person(), null, true);
        refuses(new ReviewerCheckedBefore(), once, ClaimTransition.APPROVE, admin);
        assertThat(once.apply(ClaimTransition.APPROVE, second)).isEqualTo(ClaimState.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(value = ClaimTransition.class, names = {"UPHOLD", "AMEND", "RAISE", "CANCEL"})
    void anObjectionIsResolvedByNobodyWhoTookPart(ClaimTransition step) {
        var disputed = claim(ClaimState.OBJECTED, coordinator.person(), admin.person(), second.person(), true);
        for (var one : List.of(coordinator, admin, second)) refuses(new ResolverApprovedTheClaim(), disputed, step, one);
        refuses(new ReviewerIsClaimant(), disputed, step, claimant);
        assertThat(disputed.apply(step, third)).isEqualTo(step.to());
    }

    @Test
    void theOneWhoAmendedItNeitherApprovesNorResolvesAnything() {
        var raised = amended(ClaimState.FIRST_CHECKED);
        refuses(new ReviewerCheckedBefore(), raised, ClaimTransition.APPROVE, second);
        assertThat(raised.apply(ClaimTransition.APPROVE, admin)).isEqualTo(ClaimState.APPROVED);
        refuses(new ResolverApprovedTheClaim(), amended(ClaimState.OBJECTED), ClaimTransition.RAISE, second);
    }

    private Claim amended(ClaimState state) {
        return new Claim(VILLAGE, HOUSEHOLD, 1, state, claimant.person(), coordinator.person(), null, null, second.person(),
                false);
    }

    @Test
    void theStateIsLookedAtBeforeThePerson() {
        refuses(new WrongState("POSTED", "APPROVE"), claim(ClaimState.POSTED, null, null, null, false), ClaimTransition.APPROVE,
                claimant);
    }

    private Claim claim(ClaimState state, UUID checked, UUID approved, UUID secondApproved, boolean two) {
        return new Claim(VILLAGE, HOUSEHOLD, 1, state, claimant.person(), checked, approved, secondApproved, null, two);
    }

    private static void refuses(Refusal why, Claim claim, ClaimTransition step, Actor actor) {
        assertRefused(why, () -> claim.apply(step, actor));
    }

    private static Actor villager(HouseholdId household) {
        return new Actor(UUID.randomUUID(), List.of(), Optional.of(new Actor.Membership(VILLAGE, household)));
    }

    private static Actor staff(Role role, Integer... groups) {
        var grant = new Grant(role, new DivisionCode(VILLAGE.toString()), Set.of(groups));
        return new Actor(UUID.randomUUID(), List.of(grant), Optional.empty());
    }
}
