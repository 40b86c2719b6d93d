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
    private final LaunchTokenRepository tokens;

    LogInByLaunch(LaunchSettings settings, LaunchKeys keys, LogInVillager villagers, Sessions sessions, SealedValues values,
            LaunchTokenRepository tokens) {
        this.audience = settings.audience();
        this.keys = keys;
        this.villagers = villagers;
        this.sessions = sessions;
        this.values = values;
        this.tokens = tokens;
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

    private boolean firstUse(LaunchToken launch) {
        tokens.removeExpired(SystemClock.now());
        return tokens.add(Tokens.hash(launch.partner() + "\n" + launch.id()), launch.until());
    }
}
