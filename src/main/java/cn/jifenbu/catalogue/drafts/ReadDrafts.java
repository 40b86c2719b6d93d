package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.CatalogueLint;
import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.refusal.CatalogueRefusal.UnknownDraft;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Drafts of the catalogue and the policy, read only.
@ApplicationScoped
public class ReadDrafts {
    private final DraftRepository drafts;

    ReadDrafts(DraftRepository drafts) {
        this.drafts = drafts;
    }

    /// Newest first, with numbers below `before`; `state` null means any.
    @Transactional
    public List<Draft> list(VillageId village, DraftKind kind, DraftState state, long before, int limit) {
        return drafts.newest(village, kind, state, before, limit).stream().map(r -> Draft.of(r, null, null, null)).toList();
    }

    /// @throws RefusedException UnknownDraft
    @Transactional
    public Draft get(VillageId village, UUID id) {
        return whole(drafts.require(village, id));
    }

    /// The rules of a draft, for what would be if they were in force.
    ///
    /// @throws RefusedException UnknownDraft, also for a draft of the policy
    @Transactional
    public List<Rule> rules(VillageId village, UUID id) {
        var row = drafts.require(village, id);
        if (row.kind != DraftKind.RULES) throw new RefusedException(new UnknownDraft());
        return RuleDraftLine.toRules(drafts.rules(row));
    }

    Draft whole(DraftRow row) {
        if (row.kind == DraftKind.POLICY) return Draft.of(row, null, drafts.policy(row), null);
        var lines = drafts.rules(row);
        return Draft.of(row, lines, null, CatalogueLint.read(RuleDraftLine.toRules(lines)));
    }
}
