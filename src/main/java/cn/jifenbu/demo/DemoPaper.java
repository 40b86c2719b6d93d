package cn.jifenbu.demo;

import cn.jifenbu.catalogue.drafts.EditDraft;
import cn.jifenbu.catalogue.drafts.ReviewDraft;
import cn.jifenbu.catalogue.drafts.RuleDraftLine;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.ReviewPolicy;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.claims.entry.EnterLateClaims;
import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.paper.ClaimSheetKind;
import cn.jifenbu.claims.paper.EnterClaimSheet;
import cn.jifenbu.claims.paper.PaperForms;
import cn.jifenbu.claims.review.ReviewClaims;
import cn.jifenbu.claims.reviewers.DeclaredRelatives;
import cn.jifenbu.claims.reviewers.ReviewSubstitutes;
import cn.jifenbu.household.Household;
import cn.jifenbu.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Plays what comes in on paper and late, and what the township is asked: a sign-in sheet, printed forms of which one is
/// back, a phone that was without network, a relative who leaves it to another, a stand-in, drafts of the rules and the policy.
@ApplicationScoped
class DemoPaper {
    private final EnterClaimSheet sheets;
    private final PaperForms forms;
    private final EnterLateClaims late;
    private final DeclaredRelatives relations;
    private final ReviewSubstitutes covers;
    private final ReviewClaims review;
    private final EditDraft drafts;
    private final ReviewDraft decide;
    private final ReadCatalogue catalogue;

    DemoPaper(EnterClaimSheet sheets, PaperForms forms, EnterLateClaims late, DeclaredRelatives relations,
            ReviewSubstitutes covers, ReviewClaims review,
            EditDraft drafts, ReviewDraft decide, ReadCatalogue catalogue) {
        this.sheets = sheets;
        this.forms = forms;
        this.late = late;
        this.relations = relations;
        this.covers = covers;
        this.review = review;
        this.drafts = drafts;
        this.decide = decide;
        this.catalogue = catalogue;
    }

    void play(DemoVillage village, LocalDate day) {
        int group = village.households().getLast().group();
        var families = village.households().reversed().stream().filter(h -> h.group() == group).limit(8).toList();
        var coordinator = village.staff().coordinator(village.id(), group);
        var meeting = families.subList(0, 5).stream().map(h -> line(h, "r14", day)).toList();
        enter(village, ClaimSheetKind.SIGN_IN, null, meeting, coordinator);
        var batch = forms.print(village.id(), group, 10, coordinator);
        enter(village, ClaimSheetKind.FORM, batch.firstForm(), List.of(line(families.get(5), "r03", day)), coordinator);
        forms.spoil(village.id(), batch.lastForm(), "写坏了", coordinator);
        late.enter(village.id(), List.of(line(families.get(6), "r22", day), line(families.get(6), "r22", day)), coordinator);
        related(village, families.get(7), day);
        covers.arrange(village.id(), coordinator.person(), village.households().getFirst().group(), day, day.plusDays(10),
                village.staff().admin(village.id()));
        drafts(village, day);
    }

    /// The admin has a cousin in the household and leaves it to the other admin.
    private void related(DemoVillage village, Household cousin, LocalDate day) {
        var admin = village.staff().admin(village.id());
        relations.declare(village.id(), admin.person(), cousin.id(), "堂兄弟", admin);
        var entered = late.enter(village.id(), List.of(line(cousin, "r06", day)),
                village.staff().coordinator(village.id(), cousin.group()));
        review.approve(village.id(), entered.getFirst().claimId(), village.staff().secondAdmin(village.id()));
    }

    private void enter(DemoVillage village, ClaimSheetKind kind, String form, List<NewClaim> claims, Actor coordinator) {
        var lines = IntStream.range(0, claims.size())
                .mapToObj(i -> new EnterClaimSheet.ClaimSheetLine(i + 1, claims.get(i), null)).toList();
        sheets.enter(village.id(), new EnterClaimSheet.ClaimSheet(kind, form, null, null, lines), false, false, coordinator);
    }

    private static NewClaim line(Household household, String rule, LocalDate day) {
        return new NewClaim(ClaimChannel.OFFLINE, rule, household.id(), null, 1, null, day, "", "", List.of(),
                UUID.randomUUID(),
                false);
    }

    /// One draft lies with the township, one came back, one is being written; the policy's waits too.
    private void drafts(DemoVillage village, LocalDate day) {
        var admin = village.staff().admin(village.id());
        var next = LocalDate.of(day.getYear() + 1, 1, 1);
        var rules = catalogue.on(village.id(), day).rules().stream().map(RuleDraftLine::of).toList();
        var returned = drafts.rules(village.id(), next, "几项改分", rules, admin);
        drafts.submit(village.id(), returned.id(), admin);
        decide.returnToAuthor(village.id(), returned.id(), "改分要附上村民代表会议记录", village.staff().township());
        var waiting = drafts.rules(village.id(), next, "增加两项，村民代表会议已通过", rules, admin);
        drafts.submit(village.id(), waiting.id(), admin);
        drafts.rules(village.id(), next, "还在商量", rules, admin);
        var policy = catalogue.policy(village.id(), day);
        var wished = new Policy(next, "村民代表会议决议", 7, policy.secondApprovalFrom(), policy.lateEntryUntil(), policy.pickupDays(),
                policy.dividend(), policy.belowZero(), new ReviewPolicy(5, 5));
        drafts.submit(village.id(), drafts.policy(village.id(), now -> wished, admin).id(), admin);
    }
}
