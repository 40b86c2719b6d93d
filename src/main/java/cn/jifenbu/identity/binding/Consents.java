package cn.jifenbu.identity.binding;

import cn.jifenbu.privacy.PrivacySettings;
import cn.jifenbu.refusal.PersonRefusal.ConsentNeeded;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What people agreed to and when; taking it back is a further line, nothing is overwritten.
@ApplicationScoped
public class Consents {

    private final EntityManager db;
    private final String version;
    private final boolean required;

    Consents(EntityManager db, PrivacySettings settings) {
        this.db = db;
        this.version = settings.noticeVersion();
        this.required = settings.consentRequired();
    }

    /// `version` of the privacy notice (隐私说明); `given` false where it was taken back.
    public record Consent(String version, boolean given, Instant at) {}

    /// The version of the notice that is in force.
    public String version() {
        return version;
    }

    @Transactional
    public Consent record(UUID person, boolean given) {
        var at = SystemClock.now();
        db.createNativeQuery("insert into consent (person_id, at, version, given) values (?1, ?2, ?3, ?4)")
                .setParameter(1, person).setParameter(2, at).setParameter(3, version).setParameter(4, given).executeUpdate();
        return new Consent(version, given, at);
    }

    /// Newest first.
    @Transactional
    public List<Consent> list(UUID person) {
        List<Object[]> rows = db.createNativeQuery("""
                select version, given, at from consent where person_id = ?1 order by at desc""", Object[].class)
                .setParameter(1, person).getResultList();
        return rows.stream().map(r -> new Consent((String) r[0], (boolean) r[1], (Instant) r[2])).toList();
    }

    /// @throws RefusedException ConsentNeeded
    void require(UUID person) {
        if (!required) return;
        var last = list(person).stream().findFirst();
        if (last.filter(c -> c.given() && c.version().equals(version)).isEmpty()) {
            throw new RefusedException(new ConsentNeeded(version));
        }
    }
}
