package cn.jifenbu.identity.login.launch;

import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class LaunchTokenRepository {

    private final Sql sql;

    LaunchTokenRepository(Sql sql) {
        this.sql = sql;
    }

    /// @return false where the token was used before; of two at the same moment the second waits for the first and finds it
    boolean add(byte[] tokenHash, Instant until) {
        return sql.update("insert into launch_token (token_hash, until) values (?, ?) on conflict do nothing", tokenHash,
                until) == 1;
    }

    void removeExpired(Instant now) {
        sql.update("delete from launch_token where until < ?", now);
    }
}
