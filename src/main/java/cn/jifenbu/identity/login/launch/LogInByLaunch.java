package cn.jifenbu.identity.login.launch;

import cn.jifenbu.identity.login.wechat.LogInVillager;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.identity.session.Tokens;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.IdentityRefusal.LaunchOff;
import cn.jifenbu.refusal.IdentityRefusal.LaunchRefused;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// A villager whom a larger app brings along: the app has logged them in and says so in a signed token that works once. The
/// session is our own, and a household is bound as everybody's is.
@ApplicationScoped
public class LogInByLaunch {

    private final Optional<String> audience;
    private final LaunchKeys keys;
    private final LogInVillager villagers;
    private final Sessions sessions;
    private final SealedValues values;
    private final EntityManager db;

    LogInByLaunch(LaunchSettings settings, LaunchKeys keys, LogInVillager villagers, Sessions sessions, SealedValues values,
            EntityManager db) {
        this.audience = settings.audience();
        this.keys = keys;
        this.villagers = villagers;
        this.sessions = sessions;
        this.values = values;
        this.db = db;
    }

    /// The phone of somebody without a household is kept sealed, for the binding to come.
    ///
    /// @throws RefusedException LaunchRefused for whatever is wrong with the token, LaunchOff
    @Transactional
    public TokenPair enter(String token) {
        if (audience.isEmpty() || !keys.isOn()) throw new RefusedException(new LaunchOff());
        var launch = LaunchToken.read(token, audience.get(), SystemClock.now(), keys::find).filter(this::firstUse)
                .orElseThrow(() -> new RefusedException(new LaunchRefused()));
        var person = villagers.personOf("launch\n" + launch.partner() + "\n" + launch.subject());
        if (sessions.actorOf(person).membership().isEmpty()) {
            values.put(SealedValues.PLATFORM, person, SealedKind.PHONE, launch.phone());
        }
        return sessions.open(person);
    }

    /// Of two at the same moment the second waits for the first and finds the row.
    private boolean firstUse(LaunchToken launch) {
        db.createNativeQuery("delete from launch_token where until < ?1").setParameter(1, SystemClock.now()).executeUpdate();
        return db.createNativeQuery("insert into launch_token (token_hash, until) values (?1, ?2) on conflict do nothing")
                .setParameter(1, Tokens.hash(launch.partner() + "\n" + launch.id())).setParameter(2, launch.until())
                .executeUpdate() == 1;
    }
}
