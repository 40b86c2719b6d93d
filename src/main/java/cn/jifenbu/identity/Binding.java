package cn.jifenbu.identity;

import cn.jifenbu.organisation.Household;
import cn.jifenbu.shared.Masked;
import java.time.Instant;
import java.util.UUID;

/// A villager's request to act for a household; `name` masked.
public record Binding(UUID id, String villageId, UUID householdId, String householdCode, String name, String state,
        Instant requestedAt) {

    static Binding of(BindingRow row, Household household, String name) {
        return new Binding(row.id, household.village().toString(), row.householdId, household.code(), Masked.name(name),
                row.state.name(), row.requestedAt);
    }
}
