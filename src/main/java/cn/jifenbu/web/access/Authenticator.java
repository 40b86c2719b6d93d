package cn.jifenbu.web.access;

import java.util.Optional;

/// Whoever keeps the sessions implements this, so that the gate knows no feature.
public interface Authenticator {

    /// Who holds this token, with today's roles; empty when it is unknown, expired or ended.
    Optional<AuthenticatedActor> authenticate(String accessToken);
}
