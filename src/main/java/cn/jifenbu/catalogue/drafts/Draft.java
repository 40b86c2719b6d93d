package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.CatalogueLint.Finding;
import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.catalogue.model.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as the API shows it. `rules` and `findings` are there when a draft of rules is read alone, `policy` when one of
/// the policy is. `versionNo` is there once it is approved.
public record Draft(UUID id, String villageId, long draftNo, DraftKind kind, DraftState state, LocalDate validFrom,
        String explanation, Instant createdAt, @Nullable Instant submittedAt, @Nullable Instant decidedAt,
        @Nullable String resolution, @Nullable String reason,
        @Nullable Integer versionNo, @Nullable List<RuleDraftLine> rules, @Nullable Policy policy,
        @Nullable List<Finding> findings) {

    static Draft of(DraftRow row, List<RuleDraftLine> rules, Policy policy, List<Finding> findings) {
        return new Draft(row.id, Long.toString(row.villageId), row.draftNo, row.kind, row.state, row.validFrom, row.explanation,
                row.createdAt, row.submittedAt, row.decidedAt, row.resolution, row.reason, row.versionNo, rules, policy,
                findings);
    }
}
