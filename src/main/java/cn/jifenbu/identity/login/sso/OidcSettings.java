package cn.jifenbu.identity.login.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// A county's single sign-on for staff (OpenID Connect); off without issuer, client-id and redirect-uri.
@ConfigMapping(prefix = "jifenbu.oidc")
public interface OidcSettings {

    /// The provider's address, e.g. `https://sso.example.cn/realms/xian`.
    Optional<String> issuer();

    /// This service's name there.
    Optional<String> clientId();

    /// This service's secret there; without it the code alone is exchanged, with PKCE.
    Optional<String> clientSecret();

    /// Where the provider sends people back, e.g. `https://jifen.example.cn/admin/login`.
    Optional<String> redirectUri();

    /// What the provider's tokens say (claim `acr`) when a second factor was used; without it people with a second factor
    /// here are refused.
    Optional<String> acr();

    /// How long one call may take.
    @WithDefault("3s")
    Duration timeout();
}
