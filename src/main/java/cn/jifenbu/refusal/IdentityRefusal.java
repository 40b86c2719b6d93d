package cn.jifenbu.refusal;

import java.time.Instant;

public sealed interface IdentityRefusal extends Refusal {

    record NotLoggedIn() implements IdentityRefusal {}

    record WrongCredentials() implements IdentityRefusal {}

    record LockedOut(Instant until) implements IdentityRefusal {}

    record WeChatCodeRefused() implements IdentityRefusal {}

    record RefreshRefused() implements IdentityRefusal {}

    record OutOfScope() implements IdentityRefusal {}

    record DemoOnly() implements IdentityRefusal {}

    record HouseholdCodeOrNameWrong() implements IdentityRefusal {}

    record AlreadyBound() implements IdentityRefusal {}

    record UnknownBinding() implements IdentityRefusal {}

    record BindingAlreadyDecided(String state) implements IdentityRefusal {}
}
