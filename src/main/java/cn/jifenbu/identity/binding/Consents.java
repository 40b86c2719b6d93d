package cn.jifenbu.identity.binding;

import cn.jifenbu.privacy.PrivacySettings;
import cn.jifenbu.refusal.PersonRefusal.ConsentNeeded;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What people agreed to and when; taking it back is a further line, nothing is overwritten.
@ApplicationScoped
public class Consents {

    private final ConsentRepository consents;
    private final String version;
    private final boolean required;

    Consents(ConsentRepository consents, PrivacySettings settings) {
        this.consents = consents;
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
        var consent = new Consent(version, given, SystemClock.now());
        consents.add(person, consent);
        return consent;
    }

    /// Newest first.
    @Transactional
    public List<Consent> list(UUID person) {
        return consents.list(person);
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
