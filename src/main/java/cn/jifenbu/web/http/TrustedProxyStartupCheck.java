package cn.jifenbu.web.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Without a list of proxies everybody could say which address they come from, and limits and the audit log would believe it.
@ApplicationScoped
public class TrustedProxyStartupCheck {

    private final boolean forwarding;
    private final Optional<List<String>> trusted;

    public TrustedProxyStartupCheck(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false") boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.forwarding = forwarding;
        this.trusted = trusted;
    }

    public void onStart(@Observes StartupEvent start) {
        if (forwarding && trusted.filter(list -> !list.isEmpty()).isEmpty()) {
            throw new IllegalStateException("打开了 quarkus.http.proxy.proxy-address-forwarding，却没有写明信任哪些代理："
                    + "请设置 quarkus.http.proxy.trusted-proxies。Forwarded addresses need a list of trusted proxies.");
        }
    }
}
