package cn.jifenbu.household;

import cn.jifenbu.shared.HouseholdId;
import java.util.UUID;

/// A resident. `name` is whole: mask it before it leaves the service.
public record Member(UUID id, HouseholdId household, String name, String relation, Integer birthYear, boolean head) {}
