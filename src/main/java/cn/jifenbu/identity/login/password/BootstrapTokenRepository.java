package cn.jifenbu.identity.login.password;

import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class BootstrapTokenRepository {

    private final Sql sql;

    BootstrapTokenRepository(Sql sql) {
        this.sql = sql;
    }

    /// @return false while another token is in force, or where one was used
    boolean offer(byte[] tokenHash, Instant until) {
        return sql.update("""
                update installation set bootstrap_hash = ?, bootstrap_until = ?
                where bootstrap_used_at is null and (bootstrap_until is null or bootstrap_until < now())""", tokenHash,
                until) == 1;
    }

    /// @return false for any token but the one in force
    boolean use(byte[] tokenHash) {
        return sql.update("""
                update installation set bootstrap_used_at = now()
                where bootstrap_hash = ? and bootstrap_until > now() and bootstrap_used_at is null""", tokenHash) == 1;
    }
}
