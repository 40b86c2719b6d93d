package cn.jifenbu.refusal;

/// Around those who work in the system.
public sealed interface StaffRefusal extends Refusal {

    record UnknownPerson() implements StaffRefusal {}

    record UsernameTaken() implements StaffRefusal {}

    /// The role, or its place, is not below one's own.
    record RoleNotYoursToGive() implements StaffRefusal {}

    record ScopeDoesNotFitRole(String role) implements StaffRefusal {}

    /// This account at the county's log-in is somebody else's already.
    record SubjectTaken() implements StaffRefusal {}

    /// Nobody changes their own roles, suspends or resets themselves.
    record NotYourself() implements StaffRefusal {}
}
