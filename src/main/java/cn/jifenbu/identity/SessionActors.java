package cn.jifenbu.identity;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
class SessionActors {

    private static final String ASK = """
            select p.id, p.demo, g.role, g.scope, g.groups from login_session s join person p on p.id = s.person_id
            left join role_grant g on g.person_id = p.id
            where s.access_hash = ? and s.ended_at is null and s.access_until > ? and not p.suspended order by g.scope, g.role;
            select village_id, household_id from household_binding
            where person_id = (select person_id from login_session where access_hash = ?) and state = 'APPROVED'
            order by decided_at desc limit 1""";

    private final AgroalDataSource database;
    private final boolean production = ConfigUtils.isProfileActive("prod");

    SessionActors(AgroalDataSource database) {
        this.database = database;
    }

    Optional<Actor> behind(byte[] accessHash, Instant now) {
        try (var connection = database.getConnection(); var ask = connection.prepareStatement(ASK)) {
            ask.setBytes(1, accessHash);
            ask.setObject(2, now.atOffset(ZoneOffset.UTC));
            ask.setBytes(3, accessHash);
            ask.execute();
            return read(ask);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Optional<Actor> read(PreparedStatement answers) throws SQLException {
        UUID person = null;
        var grants = new ArrayList<Grant>();
        try (var rows = answers.getResultSet()) {
            while (rows.next()) {
                if (rows.getBoolean("demo") && production) return Optional.empty();
                person = rows.getObject("id", UUID.class);
                if (rows.getString("role") != null) grants.add(grant(rows));
            }
        }
        if (person == null) return Optional.empty();
        answers.getMoreResults();
        try (var rows = answers.getResultSet()) {
            return Optional.of(new Actor(person, List.copyOf(grants), membership(rows)));
        }
    }

    private static Grant grant(ResultSet row) throws SQLException {
        var groups = (Integer[]) row.getArray("groups").getArray();
        return new Grant(Role.valueOf(row.getString("role")), new DivisionCode(row.getString("scope")),
                groups.length == 0 ? Set.of() : Arrays.stream(groups).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Actor.Membership> membership(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        return Optional.of(new Actor.Membership(new VillageId(rows.getLong(1)),
                new HouseholdId(rows.getObject(2, UUID.class))));
    }
}
