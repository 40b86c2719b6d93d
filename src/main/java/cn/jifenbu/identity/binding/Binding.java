package cn.jifenbu.identity.binding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A villager's request to act for a household; `name` and `phone` masked. `phoneMatches` compares the phone with the one on
/// record and is null where there is nothing to compare. `staff`: of somebody who works here, so that somebody above decides.
public record Binding(UUID id, String villageId, UUID householdId, String householdCode, String name, String state,
        Instant requestedAt, boolean head, boolean mayRedeem, @Nullable String phone, @Nullable Boolean phoneMatches,
        // missing in the replies that older versions kept
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Boolean staff,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Boolean identityChecked) {}
