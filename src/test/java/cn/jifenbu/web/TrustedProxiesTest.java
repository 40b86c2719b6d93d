package cn.jifenbu.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.web.http.TrustedProxiesAtStart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    @Test
    void forwardedAddressesNeedAListOfProxies() {
        assertThatThrownBy(() -> new TrustedProxiesAtStart(true, Optional.empty()).onStart(null))
                .hasMessageContaining("quarkus.http.proxy.trusted-proxies");
        assertThatCode(() -> new TrustedProxiesAtStart(true, Optional.of(List.of("10.0.0.0/8"))).onStart(null))
                .doesNotThrowAnyException();
        assertThatCode(() -> new TrustedProxiesAtStart(false, Optional.empty()).onStart(null)).doesNotThrowAnyException();
    }
}
