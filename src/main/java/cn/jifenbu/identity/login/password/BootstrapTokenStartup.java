package cn.jifenbu.identity.login.password;

import cn.jifenbu.identity.session.LoginSettings;
import cn.jifenbu.shared.FaultName;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Prints the token for the first administrator where it is wanted: in production.
@ApplicationScoped
class BootstrapTokenStartup {

    private static final Logger LOG = Logger.getLogger(BootstrapTokenStartup.class);

    private final BootstrapAdministrator bootstrap;
    private final boolean offersAtStart;

    BootstrapTokenStartup(BootstrapAdministrator bootstrap, LoginSettings settings) {
        this.bootstrap = bootstrap;
        this.offersAtStart = settings.bootstrapAtStart();
    }

    void onStart(@Observes StartupEvent start) {
        if (!offersAtStart) return;
        try {
            bootstrap.offer().ifPresent(token -> LOG.warnf("第一位管理员的开通码，只能用一次，24 小时内有效，用法见 RUNBOOK。"
                    + "Token for the first administrator, good once, for 24 hours: %s", token));
        } catch (RuntimeException e) {
            // the schema may still be on its way; readiness says so, and the next start prints the token
            LOG.warnf("no token for a first administrator yet: %s", FaultName.of(e));
        }
    }
}
