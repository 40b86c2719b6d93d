package cn.jifenbu.demo;

import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.entry.SubmitClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.ReasonCode;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.notice.ObjectionState;
import cn.jifenbu.claims.notice.Objections;
import cn.jifenbu.claims.notice.PublishNotice;
import cn.jifenbu.claims.review.ReviewClaims;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ReadClaims;
import cn.jifenbu.demo.DemoDeeds.ClaimScript;
import cn.jifenbu.demo.DemoDeeds.DemoDeed;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Plays the people around claims: villagers and coordinators who claim, coordinators who check, admins who approve and
/// publish, neighbours who object. Everything goes through the use cases the API calls.
@ApplicationScoped
class DemoClaims {

    private static final int QUEUE = 1000;

    private final SubmitClaim submit;
    private final ReviewClaims review;
    private final ReadClaims read;
    private final PublishNotice publish;
    private final Objections objections;

    DemoClaims(SubmitClaim submit, ReviewClaims review, ReadClaims read, PublishNotice publish,
            Objections objections) {
        this.submit = submit;
        this.review = review;
        this.read = read;
        this.publish = publish;
        this.objections = objections;
    }

    /// Everything that is claimed on this day.
    void claim(DemoVillage village, List<DemoDeed> deeds) {
        for (var deed : deeds) {
            var claim = claim(village, deed, false);
            if (deed.fate() == ClaimScript.WITHDRAW) review.withdraw(village.id(), claim.id(), village.head(deed.household()));
            else if (deed.fate() != ClaimScript.POST) village.fates().put(claim.id(), deed.fate());
        }
    }

    ClaimView claim(DemoVillage village, DemoDeed deed, boolean draft) {
        var household = deed.household();
        var actor = deed.channel() == ClaimChannel.ONLINE ? village.head(household)
                : village.staff().coordinator(village.id(), household.group());
        return submit.enter(village.id(),
                new NewClaim(deed.channel(), deed.ruleId(), household.id(), deed.quantity(), deed.day(),
                        deed.event(), ""),
                draft, actor);
    }

    /// Coordinators go through what was sent in: most is in order, some lacks a photo, some did not happen.
    void firstCheck(DemoVillage village) {
        queue(village.id(), ClaimState.SUBMITTED).stream().collect(Collectors.groupingBy(ClaimView::group))
                .forEach((group, waiting) -> {
                    var coordinator = village.staff().coordinator(village.id(), group);
                    var fates = waiting.stream()
                            .collect(Collectors.groupingBy(c -> village.fates().getOrDefault(c.id(), ClaimScript.POST)));
                    var rejected = ids(fates.remove(ClaimScript.REJECT));
                    var returned = ids(fates.remove(ClaimScript.RETURN_ONCE));
                    must(review.applyToAll(village.id(), rejected, ClaimTransition.REJECT, coordinator,
                            new StepReason("走访核实没有这回事", ReasonCode.NOT_CONFIRMED)));
                    must(review.applyToAll(village.id(), returned, ClaimTransition.RETURN, coordinator,
                            new StepReason("还差打扫后的照片", ReasonCode.PHOTO_MISSING)));
                    returned.forEach(village.fates()::remove);
                    var inOrder = fates.values().stream().flatMap(List::stream).toList();
                    must(review.applyToAll(village.id(), ids(inOrder), ClaimTransition.FIRST_CHECK, coordinator,
                            StepReason.NONE));
                });
    }

    private static List<UUID> ids(List<ClaimView> claims) {
        return claims == null ? List.of() : claims.stream().map(ClaimView::id).toList();
    }

    private static void must(List<ReviewClaims.Outcome> outcomes) {
        outcomes.stream().filter(o -> o.refusal() != null).findFirst().ifPresent(o -> {
            throw new RefusedException(o.refusal());
        });
    }

    void resubmit(DemoVillage village) {
        for (var claim : queue(village.id(), ClaimState.RETURNED)) {
            submit.submit(village.id(), claim.id(), village.head(claim.householdId()));
        }
    }

    void approve(DemoVillage village) {
        var waiting = queue(village.id(), ClaimState.FIRST_CHECKED);
        var ofTwo = waiting.stream().filter(ClaimView::twoApprovals).toList();
        must(review.applyToAll(village.id(), ids(waiting), ClaimTransition.APPROVE, village.staff().admin(village.id()),
                StepReason.NONE));
        must(review.applyToAll(village.id(), ids(ofTwo), ClaimTransition.APPROVE, village.staff().township(), StepReason.NONE));
    }

    /// Only the first of two approvals.
    void approveFirst(DemoVillage village, List<ClaimView> some) {
        must(review.applyToAll(village.id(), ids(some), ClaimTransition.APPROVE, village.staff().admin(village.id()),
                StepReason.NONE));
    }

    void publish(DemoVillage village) {
        publish.publishIfAny(village.id(), village.staff().admin(village.id()));
    }

    /// A neighbour objects to what hangs on the board; the second admin looks into it some days later.
    void object(DemoVillage village) {
        for (var claim : queue(village.id(), ClaimState.ON_NOTICE)) {
            if (village.fates().containsKey(claim.id())) {
                objections.raise(village.id(), claim.id(), village.neighbourOf(claim.householdId()), "当天没有看见做这件事");
            }
        }
    }

    void resolve(DemoVillage village) {
        for (var objection : objections.list(village.id(), ObjectionState.OPEN, QUEUE)) {
            boolean falls = village.fates().get(objection.claimId()) == ClaimScript.CANCEL;
            village.fates().remove(objection.claimId());
            objections.resolve(village.id(), objection.id(), falls ? ObjectionState.CANCELLED : ObjectionState.UPHELD, null,
                    falls ? "查无实据，取消" : "现场核实属实，维持", village.staff().secondAdmin(village.id()));
        }
    }

    List<ClaimView> queue(VillageId village, ClaimState state) {
        return read.list(village, new ReadClaims.Filter(state, null, null, null, null), true, 0, QUEUE);
    }
}
