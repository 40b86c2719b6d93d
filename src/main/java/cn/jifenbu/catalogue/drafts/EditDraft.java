package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.refusal.CatalogueRefusal.UnknownDraft;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The village writes a draft of its rules or its policy and hands it in.
@ApplicationScoped
public class EditDraft {
    private final DraftRepository drafts;
    private final ReadDrafts read;
    private final ReadCatalogue catalogue;
    private final BusinessClock clock;

    EditDraft(DraftRepository drafts, ReadDrafts read, ReadCatalogue catalogue, BusinessClock clock) {
        this.drafts = drafts;
        this.read = read;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// @throws RefusedException InvalidFields; findings of the lint come back with the draft
    @Transactional
    public Draft rules(VillageId village, LocalDate validFrom, String explanation, List<RuleDraftLine> lines, Actor actor) {
        RuleDraftLine.toRules(lines);
        return begin(village, DraftKind.RULES, validFrom, explanation, drafts.write(lines), actor);
    }

    /// @param change makes the wished policy of the one in force now
    @Transactional
    public Draft policy(VillageId village, UnaryOperator<Policy> change, Actor actor) {
        var policy = change.apply(catalogue.policy(village, clock.today()));
        return begin(village, DraftKind.POLICY, policy.validFrom(), policy.resolution(), drafts.write(policy), actor);
    }

    private Draft begin(VillageId village, DraftKind kind, LocalDate validFrom, String explanation, String content,
            Actor actor) {
        var row = new DraftRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.kind = kind;
        row.state = DraftState.DRAFT;
        row.validFrom = validFrom;
        row.explanation = explanation;
        row.content = content;
        row.createdBy = actor.person();
        row.createdAt = clock.now();
        drafts.add(row);
        return read.whole(row);
    }

    /// Writes a draft of rules anew, until it is handed in.
    ///
    /// @throws RefusedException UnknownDraft, DraftNotInState, InvalidFields
    @Transactional
    public Draft rewriteRules(VillageId village, UUID id, LocalDate validFrom, String explanation, List<RuleDraftLine> lines) {
        RuleDraftLine.toRules(lines);
        return rewrite(village, id, DraftKind.RULES, validFrom, explanation, drafts.write(lines));
    }

    /// Writes a draft of the policy anew, until it is handed in.
    ///
    /// @param change makes the wished policy of the one in force now
    /// @throws RefusedException UnknownDraft, DraftNotInState, InvalidFields
    @Transactional
    public Draft rewritePolicy(VillageId village, UUID id, UnaryOperator<Policy> change) {
        var policy = change.apply(catalogue.policy(village, clock.today()));
        return rewrite(village, id, DraftKind.POLICY, policy.validFrom(), policy.resolution(), drafts.write(policy));
    }

    private Draft rewrite(VillageId village, UUID id, DraftKind kind, LocalDate validFrom, String explanation,
            String content) {
        var row = drafts.requireLocked(village, id);
        if (row.kind != kind) throw new RefusedException(new UnknownDraft());
        row.state.requireOneOf(DraftState.OPEN);
        row.validFrom = validFrom;
        row.explanation = explanation;
        row.content = content;
        return read.whole(row);
    }

    /// @throws RefusedException UnknownDraft, DraftNotInState, VersionTooEarly, RulesRefused
    @Transactional
    public Draft submit(VillageId village, UUID id, Actor actor) {
        var row = drafts.requireLocked(village, id);
        row.state.requireOneOf(DraftState.OPEN);
        ReviewDraft.check(row, drafts, clock.today());
        row.state = DraftState.SUBMITTED;
        row.submittedBy = actor.person();
        row.submittedAt = clock.now();
        return read.whole(row);
    }

    /// @throws RefusedException UnknownDraft, DraftNotInState
    @Transactional
    public Draft withdraw(VillageId village, UUID id) {
        var row = drafts.requireLocked(village, id);
        row.state.requireOneOf(EnumSet.of(DraftState.DRAFT, DraftState.RETURNED, DraftState.SUBMITTED));
        row.state = DraftState.WITHDRAWN;
        return read.whole(row);
    }
}
