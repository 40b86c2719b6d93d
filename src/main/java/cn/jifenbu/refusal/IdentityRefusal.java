package cn.jifenbu.refusal;

import java.time.Instant;

/// Around logging in and what a log-in may do.
public sealed interface IdentityRefusal extends Refusal {

    record NotLoggedIn() implements IdentityRefusal {}

    record WrongCredentials() implements IdentityRefusal {}

    record LockedOut(Instant until) implements IdentityRefusal {}

    /// Username and password were right, the code of the second factor is missing or wrong.
    record OtpNeeded() implements IdentityRefusal {}

    record OtpWrong() implements IdentityRefusal {}

    record WeChatCodeRefused() implements IdentityRefusal {

        @Override
        public String code() {
            return "wechat-code-refused";
        }
    }

    record WeChatUnavailable() implements IdentityRefusal {

        @Override
        public String code() {
            return "wechat-unavailable";
        }
    }

    record SingleSignOnOff() implements IdentityRefusal {}

    /// An attempt that is unknown, old or used, or a word of the provider's that does not hold.
    record SingleSignOnRefused() implements IdentityRefusal {}

    /// The provider knows this person, and here no administrator has linked them, or they may not come in.
    record SingleSignOnUnlinked() implements IdentityRefusal {}

    record SingleSignOnUnavailable() implements IdentityRefusal {}

    record RefreshRefused() implements IdentityRefusal {}

    record BootstrapRefused() implements IdentityRefusal {}

    record LaunchOff() implements IdentityRefusal {}

    /// Forged, too old, used, for somebody else, or of an app that is not known here.
    record LaunchRefused() implements IdentityRefusal {}

    record OutOfScope() implements IdentityRefusal {}

    /// Logged in with a password that somebody else gave out, or that is too old.
    record PasswordChangeNeeded() implements IdentityRefusal {}

    record SecondFactorNeeded() implements IdentityRefusal {}

    record SecondFactorOn() implements IdentityRefusal {}

    record SecondFactorOff() implements IdentityRefusal {}

    record PasswordTooWeak(String rule) implements IdentityRefusal {}

    record CurrentPasswordWrong() implements IdentityRefusal {}

    record DemoOnly() implements IdentityRefusal {}
}
