package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.model.DischargeKind;
import cn.jifenbu.dividend.model.DischargeState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What two people settle of a household's money; `amountFen` is what was open of it when it was proposed, never below zero.
/// `mine`: who asks proposed it, and does not confirm it.
public record Discharge(UUID id, UUID runId, UUID householdId, String householdCode, String name, DischargeKind kind,
        DischargeState state, long amountFen, String reason, @Nullable String resolution, @Nullable String receivedBy,
        String proposedBy, Instant proposedAt, boolean mine, @Nullable String decidedBy, @Nullable Instant decidedAt,
        @Nullable String decisionReason) {}
