package cn.jifenbu.organisation;

import java.util.UUID;

import cn.jifenbu.shared.HouseholdId;

/// A resident. `name` is whole: mask it before it leaves the service.
public record Member(UUID id, HouseholdId household, String name, String relation, Integer birthYear, boolean head) {
}
