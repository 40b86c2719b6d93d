package cn.jifenbu.identity.binding;

import cn.jifenbu.identity.binding.Consents.Consent;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository {

    private final Sql sql;

    ConsentRepository(Sql sql) {
        this.sql = sql;
    }

    void add(UUID person, Consent consent) {
        sql.update("insert into consent (person_id, at, version, given) values (?, ?, ?, ?)", person, consent.at(),
                consent.version(), consent.given());
    }

    /// Newest first.
    List<Consent> list(UUID person) {
        return sql.list("select version, given, at from consent where person_id = ? order by at desc",
                row -> new Consent(row.getString(1), row.getBoolean(2), row.getObject(3, OffsetDateTime.class).toInstant()),
                person);
    }
}
