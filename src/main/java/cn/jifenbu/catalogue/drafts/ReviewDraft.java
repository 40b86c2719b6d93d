package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.CatalogueLint;
import cn.jifenbu.catalogue.model.CatalogueLint.FindingLevel;
import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.refusal.CatalogueRefusal.ApproverSubmitted;
import cn.jifenbu.refusal.CatalogueRefusal.RulesRefused;
import cn.jifenbu.refusal.CatalogueRefusal.VersionTooEarly;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;

/// The township decides about a draft: approved with its resolution it becomes a version, returned it goes back with a
/// reason. Nobody approves what they handed in.
@ApplicationScoped
public class ReviewDraft {
    private final DraftRepository drafts;
    private final ReadDrafts read;
    private final AdoptCatalogue adopt;
    private final BusinessClock clock;

    ReviewDraft(DraftRepository drafts, ReadDrafts read, AdoptCatalogue adopt, BusinessClock clock) {
        this.drafts = drafts;
        this.read = read;
        this.adopt = adopt;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownDraft, DraftNotInState, ApproverSubmitted, VersionTooEarly, RulesRefused
    @Transactional
    public Draft approve(VillageId village, UUID id, String resolution, Actor actor) {
        var row = decide(village, id, actor);
        check(row, drafts, clock.today());
        row.resolution = resolution;
        row.versionNo = switch (row.kind) {
            case RULES -> adopt.rules(village, row.validFrom, resolution, RuleDraftLine.toRules(drafts.rules(row)), actor);
            case POLICY -> adopt.policy(village, drafts.policy(row).resolvedBy(resolution), actor);
        };
        row.state = DraftState.APPROVED;
        return read.whole(row);
    }

    /// @throws RefusedException UnknownDraft, DraftNotInState, ApproverSubmitted
    @Transactional
    public Draft returnToAuthor(VillageId village, UUID id, String reason, Actor actor) {
        var row = decide(village, id, actor);
        row.reason = reason;
        row.state = DraftState.RETURNED;
        return read.whole(row);
    }

    private DraftRow decide(VillageId village, UUID id, Actor actor) {
        var row = drafts.requireLocked(village, id);
        row.state.requireOneOf(EnumSet.of(DraftState.SUBMITTED));
        if (actor.person().equals(row.submittedBy)) throw new RefusedException(new ApproverSubmitted());
        row.decidedBy = actor.person();
        row.decidedAt = clock.now();
        return row;
    }

    /// A version begins tomorrow at the earliest: today's deeds have been claimed by today's rules already.
    static void check(DraftRow row, DraftRepository drafts, LocalDate today) {
        if (!row.validFrom.isAfter(today)) throw new RefusedException(new VersionTooEarly(today.plusDays(1)));
        if (row.kind == DraftKind.POLICY) return;
        var refused = CatalogueLint.read(RuleDraftLine.toRules(drafts.rules(row))).stream()
                .filter(f -> f.level() == FindingLevel.REFUSED)
                .toList();
        if (!refused.isEmpty()) {
            throw new RefusedException(new RulesRefused(refused.stream()
                    .map(f -> new FieldError(f.rule() + "." + f.code(), f.message())).toList()));
        }
    }
}
