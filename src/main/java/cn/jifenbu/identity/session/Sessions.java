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
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Log-ins that last: opening, refreshing, ending, and who stands behind a token. Looked up at every request,
/// so that logging out, suspending and changing roles take effect at once. Real time, never the moved clock.
@ApplicationScoped
public class Sessions implements Authenticator {

    /// Villagers stay logged in; staff for as long as the policy says.
    private static final Duration VILLAGER = Duration.ofDays(30);

    private final EntityManager db;
    private final ActorLookup actors;
    private final LoginPolicy policy;

    Sessions(EntityManager db, ActorLookup actors, LoginPolicy policy) {
        this.policy = policy;
        this.db = db;
        this.actors = actors;
    }

    @Transactional
    public TokenPair open(UUID person) {
        var session = new SessionRow();
        session.id = UUID.randomUUID();
        session.personId = person;
        session.createdAt = SystemClock.now();
        session.usedRefreshes = new byte[0][];
        var pair = renew(session);
        db.persist(session);
        return pair;
    }

    private TokenPair renew(SessionRow session) {
        boolean staff = db.find(PersonRow.class, session.personId).kind == PersonRow.Kind.STAFF;
        var pair = new TokenPair(Tokens.generate(), Tokens.generate(), policy.access().toSeconds());
        session.accessHash = Tokens.hash(pair.accessToken());
        session.accessUntil = SystemClock.now().plus(policy.access());
        session.refreshHash = Tokens.hash(pair.refreshToken());
        session.refreshUntil = SystemClock.now().plus(staff ? policy.staffSession() : VILLAGER);
        return pair;
    }

    /// Each refresh token works once. Seeing a used one again means that two hold it: the session ends for both.
    public TokenPair refresh(String refreshToken) {
        var pair = QuarkusTransaction.requiringNew().call(() -> exchange(Tokens.hash(refreshToken)));
        return pair.orElseThrow(() -> new RefusedException(new RefreshRefused()));
    }

    private Optional<TokenPair> exchange(byte[] hash) {
        var used = db.createNativeQuery("select id from login_session where ?1 = any(used_refreshes)", UUID.class)
                .setParameter(1, hash).getResultList();
        used.forEach(id -> end(db.find(SessionRow.class, id, LockModeType.PESSIMISTIC_WRITE)));
        return db
                .createQuery("from SessionRow where refreshHash = ?1 and endedAt is null and refreshUntil > ?2",
                        SessionRow.class)
                .setParameter(1, hash).setParameter(2, SystemClock.now()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst()
                .filter(s -> mayGoOn(db.find(PersonRow.class, s.personId)))
                .map(session -> {
                    session.usedRefreshes = Arrays.copyOf(session.usedRefreshes, session.usedRefreshes.length + 1);
                    session.usedRefreshes[session.usedRefreshes.length - 1] = hash;
                    return renew(session);
                });
    }

    @Transactional
    public void end(String accessToken) {
        db.createQuery("from SessionRow where accessHash = ?1", SessionRow.class)
                .setParameter(1, Tokens.hash(accessToken)).getResultStream().findFirst().ifPresent(Sessions::end);
    }

    /// Everywhere, at once.
    @Transactional
    public void endAll(UUID person) {
        db.createQuery("from SessionRow where personId = ?1 and endedAt is null", SessionRow.class).setParameter(1, person)
                .getResultStream().forEach(Sessions::end);
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
        var grants = db.createQuery("from RoleGrantRow where personId = ?1 order by scope, role", RoleGrantRow.class)
                .setParameter(1, person).getResultStream().map(RoleGrantRow::toGrant).toList();
        return new Actor(person, List.copyOf(grants), membership(person));
    }

    private Optional<Actor.Membership> membership(UUID person) {
        return db.createQuery("from BindingRow where personId = ?1 and state = ?2 order by decidedAt desc", BindingRow.class)
                .setParameter(1, person).setParameter(2, BindingRow.State.APPROVED).setMaxResults(1).getResultStream()
                .findFirst()
                .map(b -> new Actor.Membership(new VillageId(b.villageId), new HouseholdId(b.householdId), b.mayRedeem));
    }
}
