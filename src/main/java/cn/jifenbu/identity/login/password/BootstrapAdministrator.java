package cn.jifenbu.identity.login.password;

import cn.jifenbu.audittrail.AuditTrail;
import cn.jifenbu.identity.session.LoginPolicy;
import cn.jifenbu.identity.session.Password;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.identity.session.Tokens;
import cn.jifenbu.refusal.IdentityRefusal.BootstrapRefused;
import cn.jifenbu.refusal.IdentityRefusal.PasswordTooWeak;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The way in while nobody may log in yet: a token that is printed at the first start, good once and for a day, makes the first
/// platform operator. There is no account and no password that every installation shares.
@ApplicationScoped
public class BootstrapAdministrator {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final BootstrapTokenRepository tokens;
    private final PersonRepository people;
    private final CreateStaff staff;
    private final Sessions sessions;
    private final LoginPolicy policy;
    private final AuditTrail audit;

    BootstrapAdministrator(BootstrapTokenRepository tokens, PersonRepository people, CreateStaff staff, Sessions sessions,
            LoginPolicy policy, AuditTrail audit) {
        this.tokens = tokens;
        this.people = people;
        this.staff = staff;
        this.sessions = sessions;
        this.policy = policy;
        this.audit = audit;
    }

    /// A new token where there is nobody who could log in and no token in force; of several replicas one gets it.
    @Transactional
    public Optional<String> offer() {
        if (people.hasStaff()) return Optional.empty();
        var token = Tokens.generate();
        return tokens.offer(Tokens.hash(token), SystemClock.now().plus(GOOD_FOR)) ? Optional.of(token) : Optional.empty();
    }

    /// @throws RefusedException BootstrapRefused, PasswordTooWeak
    @Transactional
    public TokenPair redeem(String token, String username, String name, String password) {
        if (!tokens.use(Tokens.hash(token)) || people.hasStaff()) throw new RefusedException(new BootstrapRefused());
        Password.fault(password, username, policy.mixedPasswords()).ifPresent(rule -> {
            throw new RefusedException(new PasswordTooWeak(rule));
        });
        Actor first = staff.enrol(username, name, new Password(password),
                List.of(new Grant(Role.PLATFORM_OPERATOR, DivisionCode.NATION, Set.of())), false);
        audit.record(AuditTrail.platform(DivisionCode.NATION.value(), first.person(), "bootstrap", "", 200, null));
        return sessions.open(first.person());
    }
}
