package cn.jifenbu.identity.session;

import cn.jifenbu.refusal.IdentityRefusal.RefreshRefused;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.SystemClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.AuthenticatedActor;
import cn.jifenbu.web.access.Authenticator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Log-ins that last: opening, refreshing, ending, and who stands behind a token. Looked up at every request,
/// so that logging out, suspending and changing roles take effect at once. Real time, never the moved clock.
@ApplicationScoped
public class Sessions implements Authenticator {

    /// Villagers stay logged in; staff for as long as the policy says.
    private static final Duration VILLAGER = Duration.ofDays(30);
    /// So long a refresh may be sent again: a page asks once more, a person does not copy a token.
    private static final Duration SENT_AGAIN = Duration.ofSeconds(30);

    private final SessionRepository sessions;
    private final PersonRepository people;
    private final RoleGrantRepository grants;
    private final BindingRepository bindings;
    private final ActorRepository actors;
    private final LoginPolicy policy;

    Sessions(SessionRepository sessions, PersonRepository people, RoleGrantRepository grants, BindingRepository bindings,
            ActorRepository actors, LoginPolicy policy) {
        this.sessions = sessions;
        this.people = people;
        this.grants = grants;
        this.bindings = bindings;
        this.actors = actors;
        this.policy = policy;
    }

    @Transactional
    public TokenPair open(UUID person) {
        var session = new SessionRow();
        session.id = UUID.randomUUID();
        session.personId = person;
        session.createdAt = SystemClock.now();
        session.usedRefreshes = new byte[0][];
        var pair = renew(session, new TokenPair(Tokens.generate(), Tokens.generate(), policy.access().toSeconds()));
        sessions.persist(session);
        return pair;
    }

    private TokenPair renew(SessionRow session, TokenPair pair) {
        boolean staff = people.findById(session.personId).kind == PersonRow.Kind.STAFF;
        session.accessHash = Tokens.hash(pair.accessToken());
        session.accessUntil = SystemClock.now().plus(policy.access());
        session.refreshHash = Tokens.hash(pair.refreshToken());
        session.refreshUntil = SystemClock.now().plus(staff ? policy.staffSession() : VILLAGER);
        return pair;
    }

    /// Each refresh token is good for one exchange. Within seconds it may come again, because its answer was lost or because
    /// two pages sent it at once, and gets the same answer. Later it means that two hold it: the session ends for both.
    public TokenPair refresh(String refreshToken) {
        var pair = QuarkusTransaction.requiringNew().call(() -> exchange(refreshToken));
        return pair.orElseThrow(() -> new RefusedException(new RefreshRefused()));
    }

    /// Who comes second waits here for the first's COMMIT, and then finds the token among those used.
    private Optional<TokenPair> exchange(String token) {
        var hash = Tokens.hash(token);
        var session = sessions.lockByRefresh(hash, SystemClock.now());
        if (session.isEmpty()) return again(token, hash);
        return session.filter(s -> mayGoOn(people.findById(s.personId))).map(s -> {
            s.usedRefreshes = Arrays.copyOf(s.usedRefreshes, s.usedRefreshes.length + 1);
            s.usedRefreshes[s.usedRefreshes.length - 1] = hash;
            s.refreshedAt = SystemClock.now();
            s.refreshSalt = Tokens.salt();
            return renew(s, successor(s, token, policy.access()));
        });
    }

    private Optional<TokenPair> again(String token, byte[] hash) {
        var now = SystemClock.now();
        for (var session : sessions.lockByUsedRefresh(hash)) {
            if (session.wasJustRefreshedWith(hash, now.minus(SENT_AGAIN)) && mayGoOn(people.findById(session.personId))) {
                return Optional.of(successor(session, token, Duration.between(now, session.accessUntil)));
            }
            end(session);
        }
        return Optional.empty();
    }

    private static TokenPair successor(SessionRow session, String token, Duration access) {
        return new TokenPair(Tokens.successor("access", token, session.refreshSalt),
                Tokens.successor("refresh", token, session.refreshSalt), access.toSeconds());
    }

    @Transactional
    public void end(String accessToken) {
        sessions.byAccess(Tokens.hash(accessToken)).ifPresent(Sessions::end);
    }

    /// Everywhere, at once.
    @Transactional
    public void endAll(UUID person) {
        sessions.open(person).forEach(Sessions::end);
    }

    private static void end(SessionRow session) {
        if (session.endedAt == null) session.endedAt = SystemClock.now();
    }

    /// One round trip.
    @Override
    public Optional<AuthenticatedActor> authenticate(String accessToken) {
        return actors.byAccessToken(Tokens.hash(accessToken), SystemClock.now());
    }

    private static boolean mayGoOn(PersonRow person) {
        return !person.suspended && !refusesDemo(person);
    }

    /// The demo's password is published: in production its people do not get in, wherever the database came from.
    public static boolean refusesDemo(PersonRow person) {
        return person.demo && ConfigUtils.isProfileActive("prod");
    }

    public Actor actorOf(UUID person) {
        return new Actor(person, grants.ofPerson(person), membership(person));
    }

    private Optional<Actor.Membership> membership(UUID person) {
        return bindings.approved(person)
                .map(b -> new Actor.Membership(new VillageId(b.villageId), new HouseholdId(b.householdId), b.mayRedeem));
    }
}
