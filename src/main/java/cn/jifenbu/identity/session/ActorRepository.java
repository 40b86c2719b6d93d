package cn.jifenbu.identity.session;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.sql.SqlQuery;
import cn.jifenbu.web.access.AuthenticatedActor;
import cn.jifenbu.web.access.RequiredAction;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The look-up before every request: person, roles, household and ties behind a token. Several statements, because bindings
/// lie with their villages, sent together and outside of any transaction.
@ApplicationScoped
class ActorRepository {

    private static final String PERSON = """
            select p.id, p.demo, g.role, g.scope, g.groups, p.kind, p.one_time_until, p.password_changed_at, p.totp_step
            from login_session s join person p on p.id = s.person_id
            left join role_grant g on g.person_id = p.id
            where s.access_hash = ? and s.ended_at is null and s.access_until > ? and not p.suspended
            order by g.scope, g.role""";
    private static final String MEMBERSHIP = """
            select b.village_id, b.household_id, b.may_redeem or m.head from household_binding b
            join member m on m.village_id = b.village_id and m.id = b.member_id
            where b.person_id = (select person_id from login_session where access_hash = ?) and b.state = 'APPROVED'
            order by b.decided_at desc limit 1""";

    /// Of staff: what they asked for or have, what they left in the days of the policy in force there, and their relatives.
    private static final String TIES = """
            with staff as (select s.person_id from login_session s where s.access_hash = ?
              and exists (select 1 from role_grant g where g.person_id = s.person_id))
            select b.village_id, b.household_id from household_binding b
            where b.person_id = (select person_id from staff) and (b.state in ('PENDING', 'APPROVED')
              or b.state = 'REMOVED' and b.decided_at > ?::timestamptz - make_interval(days => coalesce(
                (select p.recusal_days from policy p where p.village_id = b.village_id and p.valid_from = (
                  select max(q.valid_from) from policy q where q.village_id = b.village_id and q.valid_from <= ?)), 90)))
            union
            select r.village_id, r.household_id from declared_relation r where r.person_id = (select person_id from staff)""";

    private final AgroalDataSource database;
    private final LoginPolicy policy;
    private final BusinessClock clock;
    private final boolean production = ConfigUtils.isProfileActive("prod");

    ActorRepository(AgroalDataSource database, LoginPolicy policy, BusinessClock clock) {
        this.clock = clock;
        this.policy = policy;
        this.database = database;
    }

    Optional<AuthenticatedActor> byAccessToken(byte[] accessHash, Instant now) {
        var found = new Found();
        var person = new SqlQuery<>(PERSON, List.of(accessHash, now), rows -> readPerson(rows, now, found));
        var membership = new SqlQuery<>(MEMBERSHIP, List.of(accessHash), rows -> found.membership = membership(rows));
        var ties = new SqlQuery<>(TIES, List.of(accessHash, clock.now(), clock.today()), rows -> readTies(rows, found));
        try (var connection = database.getConnection()) {
            new SqlConnection(connection).readAll(List.of(person, membership, ties));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        if (found.person == null || found.demo && production) return Optional.empty();
        var actor = new Actor(found.person, List.copyOf(found.grants), found.membership, Set.copyOf(found.ties));
        return Optional.of(new AuthenticatedActor(actor, found.action));
    }

    /// What the two queries tell.
    private static final class Found {
        private UUID person;
        private boolean demo;
        private RequiredAction action = RequiredAction.NONE;
        private final List<Grant> grants = new ArrayList<>();
        private Optional<Actor.Membership> membership = Optional.empty();
        private final Set<Actor.Tie> ties = new HashSet<>();
    }

    private UUID readPerson(ResultSet rows, Instant now, Found found) throws SQLException {
        while (rows.next()) {
            found.person = rows.getObject("id", UUID.class);
            found.demo = rows.getBoolean("demo");
            found.action = requiredAction(rows, now);
            if (rows.getString("role") != null) found.grants.add(grant(rows));
        }
        return found.person;
    }

    private RequiredAction requiredAction(ResultSet person, Instant now) throws SQLException {
        if (!person.getString("kind").equals("STAFF")) return RequiredAction.NONE;
        var changed = person.getObject("password_changed_at", OffsetDateTime.class);
        boolean old = changed != null && changed.toInstant().isBefore(policy.oldestPassword(now));
        if (old || person.getObject("one_time_until") != null) return RequiredAction.SET_PASSWORD;
        boolean bare = policy.secondFactorRequired() && person.getObject("totp_step") == null;
        return bare ? RequiredAction.SET_UP_SECOND_FACTOR : RequiredAction.NONE;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        var groups = (Integer[]) row.getArray("groups").getArray();
        return new Grant(Role.valueOf(row.getString("role")), new DivisionCode(row.getString("scope")),
                groups.length == 0 ? Set.of() : Arrays.stream(groups).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<Actor.Tie> readTies(ResultSet rows, Found found) throws SQLException {
        while (rows.next()) {
            found.ties.add(new Actor.Tie(new VillageId(rows.getLong(1)), new HouseholdId(rows.getObject(2, UUID.class))));
        }
        return found.ties;
    }

    private static Optional<Actor.Membership> membership(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        return Optional.of(new Actor.Membership(new VillageId(rows.getLong(1)),
                new HouseholdId(rows.getObject(2, UUID.class)), rows.getBoolean(3)));
    }
}
