package cn.jifenbu.identity.login.sso;

import cn.jifenbu.identity.login.sso.SignOnAttemptRepository.LoginAttempt;
import cn.jifenbu.identity.session.LoginAudit;
import cn.jifenbu.identity.session.LoginPolicy;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.identity.session.Tokens;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnRefused;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnUnlinked;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.SystemClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// Staff come in by the county's own log-in: the provider says who somebody is, an administrator has said before which of our
/// people that is, and the session is our own. No transaction waits for the provider.
@ApplicationScoped
public class SingleSignOn {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SignOnAttemptRepository attempts;
    private final PersonRepository people;
    private final OidcProvider provider;
    private final Sessions sessions;
    private final LoginPolicy policy;
    private final LoginAudit audit;

    SingleSignOn(SignOnAttemptRepository attempts, PersonRepository people, OidcProvider provider, Sessions sessions,
            LoginPolicy policy, LoginAudit audit) {
        this.attempts = attempts;
        this.people = people;
        this.provider = provider;
        this.sessions = sessions;
        this.policy = policy;
        this.audit = audit;
    }

    /// Where the browser goes, and what it must bring back from there unchanged: it compares the state itself.
    public record AuthorizationRequest(String address, String state) {

        @Override
        public String toString() {
            return "AuthorizationRequest[…]";
        }
    }

    public boolean offered() {
        return provider.isOn();
    }

    /// @throws RefusedException SingleSignOnOff, SingleSignOnUnavailable
    public AuthorizationRequest begin() {
        var state = Tokens.generate();
        var attempt = new LoginAttempt(Tokens.generate(), Tokens.generate());
        var address = provider.loginAddress(state, attempt.nonce(), attempt.verifier());
        QuarkusTransaction.requiringNew().run(() -> remember(state, attempt));
        return new AuthorizationRequest(address, state);
    }

    /// @throws RefusedException SingleSignOnRefused for a state that is unknown, old or used and for whatever is wrong with
    /// the provider's word; SingleSignOnUnlinked, SingleSignOnOff, SingleSignOnUnavailable
    public TokenPair finish(String code, String state) {
        var attempt = QuarkusTransaction.requiringNew().call(() -> attempts.take(Tokens.hash(state), SystemClock.now()))
                .orElseThrow(() -> new RefusedException(new SingleSignOnRefused()));
        var hash = provider.hashOf(provider.subject(code, attempt.verifier(), attempt.nonce()));
        return QuarkusTransaction.requiringNew().call(() -> judge(hash)).orElseThrow(
                () -> new RefusedException(new SingleSignOnUnlinked()));
    }

    private void remember(String state, LoginAttempt attempt) {
        attempts.removeExpired(SystemClock.now());
        attempts.add(Tokens.hash(state), attempt, SystemClock.now().plus(PATIENCE));
    }

    /// The suspended are told what strangers are told.
    private Optional<TokenPair> judge(byte[] subjectHash) {
        var person = people.bySubject(subjectHash);
        if (person.isEmpty()) return Optional.empty();
        boolean out = person.get().suspended || Sessions.refusesDemo(person.get()) || wantsSecondFactor(person.get());
        Optional<Refusal> refusal = out ? Optional.of(new SingleSignOnUnlinked()) : Optional.empty();
        audit.write(person.get().id, "finishSingleSignOn", refusal);
        return out ? Optional.empty() : Optional.of(sessions.open(person.get().id));
    }

    /// Whoever has, or must have, a second factor here comes in this way only if the provider vouches for one.
    private boolean wantsSecondFactor(PersonRow person) {
        return (policy.secondFactorRequired() || person.totpStep != null) && !provider.vouchesForSecondFactor();
    }
}
