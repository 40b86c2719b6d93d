package cn.jifenbu.identity.login.sso;

import cn.jifenbu.identity.session.LoginAudit;
import cn.jifenbu.identity.session.LoginPolicy;
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
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Staff come in by the county's own log-in: the provider says who somebody is, an administrator has said before which of our
/// people that is, and the session is our own. No transaction waits for the provider.
@ApplicationScoped
public class SingleSignOn {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EntityManager db;
    private final OidcProvider provider;
    private final Sessions sessions;
    private final LoginPolicy policy;
    private final LoginAudit lines;

    SingleSignOn(EntityManager db, OidcProvider provider, Sessions sessions, LoginPolicy policy, LoginAudit lines) {
        this.db = db;
        this.provider = provider;
        this.sessions = sessions;
        this.policy = policy;
        this.lines = lines;
    }

    /// Where the browser goes, and what it must bring back from there unchanged: it compares the state itself.
    public record AuthorizationRequest(String address, String state) {

        @Override
        public String toString() {
            return "Begun[…]";
        }
    }

    private record LoginAttempt(String nonce, String verifier) {}

    public boolean offered() {
        return provider.isOn();
    }

    /// @throws RefusedException SingleSignOnOff, SingleSignOnUnavailable
    public AuthorizationRequest begin() {
        var state = Tokens.generate();
        var attempt = new LoginAttempt(Tokens.generate(), Tokens.generate());
        var address = provider.loginAddress(state, attempt.nonce, attempt.verifier);
        QuarkusTransaction.requiringNew().run(() -> remember(state, attempt));
        return new AuthorizationRequest(address, state);
    }

    /// @throws RefusedException SingleSignOnRefused for a state that is unknown, old or used and for whatever is wrong with
    /// the provider's word; SingleSignOnUnlinked, SingleSignOnOff, SingleSignOnUnavailable
    public TokenPair finish(String code, String state) {
        var attempt = QuarkusTransaction.requiringNew().call(() -> take(state))
                .orElseThrow(() -> new RefusedException(new SingleSignOnRefused()));
        var hash = provider.hashOf(provider.subject(code, attempt.verifier, attempt.nonce));
        return QuarkusTransaction.requiringNew().call(() -> judge(hash)).orElseThrow(
                () -> new RefusedException(new SingleSignOnUnlinked()));
    }

    private void remember(String state, LoginAttempt attempt) {
        db.createNativeQuery("delete from sign_on_attempt where until < ?1").setParameter(1, SystemClock.now()).executeUpdate();
        db.createNativeQuery("insert into sign_on_attempt (state_hash, nonce, verifier, until) values (?1, ?2, ?3, ?4)")
                .setParameter(1, Tokens.hash(state)).setParameter(2, attempt.nonce).setParameter(3, attempt.verifier)
                .setParameter(4, SystemClock.now().plus(PATIENCE)).executeUpdate();
    }

    /// Gone with the first use, whatever comes of it.
    private Optional<LoginAttempt> take(String state) {
        List<?> rows = db.createNativeQuery("delete from sign_on_attempt where state_hash = ?1 and until > ?2"
                + " returning nonce, verifier").setParameter(1, Tokens.hash(state)).setParameter(2, SystemClock.now())
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast)
                .map(row -> new LoginAttempt((String) row[0], (String) row[1]));
    }

    /// The suspended are told what strangers are told.
    private Optional<TokenPair> judge(byte[] subjectHash) {
        var person = db.createQuery("from PersonRow where subjectHash = ?1", PersonRow.class).setParameter(1, subjectHash)
                .getResultStream().findFirst();
        if (person.isEmpty()) return Optional.empty();
        boolean out = person.get().suspended || Sessions.refusesDemo(person.get()) || wantsSecondFactor(person.get());
        Optional<Refusal> why = out ? Optional.of(new SingleSignOnUnlinked()) : Optional.empty();
        lines.write(person.get().id, "finishSingleSignOn", why);
        return out ? Optional.empty() : Optional.of(sessions.open(person.get().id));
    }

    /// Whoever has, or must have, a second factor here comes in this way only if the provider vouches for one.
    private boolean wantsSecondFactor(PersonRow person) {
        return (policy.secondFactorRequired() || person.totpStep != null) && !provider.vouchesForSecondFactor();
    }
}
