package cn.jifenbu.bench;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/// Puts a person of staff with one role and an open session into the database, as enrolling and logging in would.
public final class BenchLogIn {

    private BenchLogIn() {}

    /// @return the access token
    public static String as(Connection owner, Role role, String scope) throws SQLException {
        var token = newToken();
        as(owner, token, role, scope);
        return token;
    }

    static void as(Connection owner, String token, Role role, String scope) throws SQLException {
        var person = UUID.randomUUID();
        try (var sql = owner.prepareStatement("""
                insert into person (id, kind, username, display_name, created_at) values (?, 'STAFF', ?, '测试', now());
                insert into role_grant values (?, ?, ?);
                insert into login_session (id, person_id, access_hash, access_until, refresh_hash, refresh_until, created_at)
                values (gen_random_uuid(), ?, ?, now() + interval '1 day', ?, now() + interval '1 day', now())""")) {
            sql.setObject(1, person);
            sql.setString(2, person.toString());
            sql.setObject(3, person);
            sql.setString(4, role.name());
            sql.setString(5, scope);
            sql.setObject(6, person);
            sql.setBytes(7, Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
            sql.setBytes(8, Sha256.of((token + "r").getBytes(StandardCharsets.UTF_8)));
            sql.execute();
        }
    }

    static String newToken() {
        var bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
