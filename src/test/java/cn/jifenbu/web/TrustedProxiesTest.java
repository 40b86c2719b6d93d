package cn.jifenbu.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.web.http.TrustedProxyStartupCheck;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    @Test
    void forwardedAddressesNeedAListOfProxies() {
        assertThatThrownBy(() -> new TrustedProxyStartupCheck(true, Optional.empty()).onStart(null))
                .hasMessageContaining("quarkus.http.proxy.trusted-proxies");
        assertThatCode(() -> new TrustedProxyStartupCheck(true, Optional.of(List.of("10.0.0.0/8"))).onStart(null))
                .doesNotThrowAnyException();
        assertThatCode(() -> new TrustedProxyStartupCheck(false, Optional.empty()).onStart(null)).doesNotThrowAnyException();
    }
}
