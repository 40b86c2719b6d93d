package cn.jifenbu.identity.login.sso;

import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class SignOnAttemptRepository {

    record LoginAttempt(String nonce, String verifier) {}

    private final Sql sql;

    SignOnAttemptRepository(Sql sql) {
        this.sql = sql;
    }

    void add(byte[] stateHash, LoginAttempt attempt, Instant until) {
        sql.update("insert into sign_on_attempt (state_hash, nonce, verifier, until) values (?, ?, ?, ?)", stateHash,
                attempt.nonce, attempt.verifier, until);
    }

    /// Gone with the first use, whatever comes of it.
    Optional<LoginAttempt> take(byte[] stateHash, Instant now) {
        return sql.list("delete from sign_on_attempt where state_hash = ? and until > ? returning nonce, verifier",
                row -> new LoginAttempt(row.getString(1), row.getString(2)), stateHash, now).stream().findFirst();
    }

    void removeExpired(Instant now) {
        sql.update("delete from sign_on_attempt where until < ?", now);
    }
}
