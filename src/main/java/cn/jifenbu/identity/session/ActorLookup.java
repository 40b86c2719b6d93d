package cn.jifenbu.identity.session;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.AuthenticatedActor;
import cn.jifenbu.web.access.RequiredAction;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The look-up before every request: person, roles and household behind a token. Two statements, because bindings lie with
/// their villages, sent together and outside of any transaction.
@ApplicationScoped
class ActorLookup {

    private static final String ASK = """
            select p.id, p.demo, g.role, g.scope, g.groups, p.kind, p.one_time_until, p.password_changed_at, p.totp_step
            from login_session s join person p on p.id = s.person_id
            left join role_grant g on g.person_id = p.id
            where s.access_hash = ? and s.ended_at is null and s.access_until > ? and not p.suspended order by g.scope, g.role;
            select b.village_id, b.household_id, b.may_redeem or m.head from household_binding b
            join member m on m.village_id = b.village_id and m.id = b.member_id
            where b.person_id = (select person_id from login_session where access_hash = ?) and b.state = 'APPROVED'
            order by b.decided_at desc limit 1""";

    private final AgroalDataSource database;
    private final LoginPolicy policy;
    private final boolean production = ConfigUtils.isProfileActive("prod");

    ActorLookup(AgroalDataSource database, LoginPolicy policy) {
        this.policy = policy;
        this.database = database;
    }

    Optional<AuthenticatedActor> byAccessToken(byte[] accessHash, Instant now) {
        try (var connection = database.getConnection(); var ask = connection.prepareStatement(ASK)) {
            ask.setBytes(1, accessHash);
            ask.setObject(2, now.atOffset(ZoneOffset.UTC));
            ask.setBytes(3, accessHash);
            ask.execute();
            return read(ask, now);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Optional<AuthenticatedActor> read(PreparedStatement answers, Instant now) throws SQLException {
        UUID person = null;
        var action = RequiredAction.NONE;
        var grants = new ArrayList<Grant>();
        try (var rows = answers.getResultSet()) {
            while (rows.next()) {
                if (rows.getBoolean("demo") && production) return Optional.empty();
                person = rows.getObject("id", UUID.class);
                action = requiredAction(rows, now);
                if (rows.getString("role") != null) grants.add(grant(rows));
            }
        }
        if (person == null) return Optional.empty();
        answers.getMoreResults();
        try (var rows = answers.getResultSet()) {
            return Optional.of(new AuthenticatedActor(new Actor(person, List.copyOf(grants), membership(rows)), action));
        }
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

    private static Optional<Actor.Membership> membership(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        return Optional.of(new Actor.Membership(new VillageId(rows.getLong(1)),
                new HouseholdId(rows.getObject(2, UUID.class)), rows.getBoolean(3)));
    }
}
