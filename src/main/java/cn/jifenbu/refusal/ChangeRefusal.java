package cn.jifenbu.refusal;

import java.time.LocalDate;

/// Splitting, merging, moving, closing households.
public sealed interface ChangeRefusal extends Refusal {

    record OpenHolds(long points) implements ChangeRefusal {}

    record OpenClaims(long count) implements ChangeRefusal {}

    record OpenObjections(long count) implements ChangeRefusal {}

    record OpenDeductions(long count) implements ChangeRefusal {}

    record HouseholdInDebt(long points) implements ChangeRefusal {}

    record HouseholdNotFrozen() implements ChangeRefusal {}

    record ClaimWindowOpen(LocalDate until) implements ChangeRefusal {}

    record HouseholdCodeTaken(String householdCode) implements ChangeRefusal {}

    record MemberNotInHousehold() implements ChangeRefusal {}

    record SplitTakesHead() implements ChangeRefusal {}

    record MergeWithItself() implements ChangeRefusal {}

    record AlreadyHead() implements ChangeRefusal {}

    record AlreadyInGroup(int group) implements ChangeRefusal {}
}
