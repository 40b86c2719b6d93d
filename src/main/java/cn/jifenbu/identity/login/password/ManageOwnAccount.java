package cn.jifenbu.identity.login.password;

import cn.jifenbu.identity.session.LoginPolicy;
import cn.jifenbu.identity.session.Password;
import cn.jifenbu.identity.session.PasswordHash;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.IdentityRefusal.CurrentPasswordWrong;
import cn.jifenbu.refusal.IdentityRefusal.OtpWrong;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.IdentityRefusal.PasswordTooWeak;
import cn.jifenbu.refusal.IdentityRefusal.SecondFactorOff;
import cn.jifenbu.refusal.IdentityRefusal.SecondFactorOn;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// What staff do about their own log-in: the password and the second factor.
@ApplicationScoped
public class ManageOwnAccount {

    private static final long NEVER = 0;

    private final PersonRepository people;
    private final Sessions sessions;
    private final SealedValues values;
    private final LoginPolicy policy;

    ManageOwnAccount(PersonRepository people, Sessions sessions, SealedValues values, LoginPolicy policy) {
        this.people = people;
        this.sessions = sessions;
        this.values = values;
        this.policy = policy;
    }

    /// The secret as text and as the address that authenticator apps read from a QR code. Shown once.
    public record SecondFactor(String secret, String uri) {

        @Override
        public String toString() {
            return "SecondFactor[…]";
        }
    }

    /// Ends every other session of this person.
    ///
    /// @return a fresh pair of tokens
    /// @throws RefusedException CurrentPasswordWrong, PasswordTooWeak
    @Transactional
    public TokenPair changePassword(Actor actor, String current, String replacement) {
        var person = require(actor);
        if (!PasswordHash.matches(current, person.passwordHash)) throw new RefusedException(new CurrentPasswordWrong());
        Password.fault(replacement, person.username, policy.mixedPasswords()).ifPresent(ManageOwnAccount::refuse);
        if (replacement.equals(current)) refuse("新密码和现在的一样。");
        person.passwordHash = PasswordHash.of(replacement);
        person.passwordChangedAt = SystemClock.now();
        person.oneTimeUntil = null;
        sessions.endAll(person.id);
        return sessions.open(person.id);
    }

    private static void refuse(String rule) {
        throw new RefusedException(new PasswordTooWeak(rule));
    }

    /// Not in force before [#confirmSecondFactor].
    @Transactional
    public SecondFactor beginSecondFactor(Actor actor) {
        var person = require(actor);
        if (person.totpStep != null) throw new RefusedException(new SecondFactorOn());
        var totp = Totp.generate();
        values.put(SealedValues.PLATFORM, person.id, SealedKind.TOTP, totp.secret());
        return new SecondFactor(totp.secret(),
                "otpauth://totp/jifenbu:" + person.username + "?secret=" + totp.secret() + "&issuer=jifenbu");
    }

    @Transactional
    public void confirmSecondFactor(Actor actor, String otp) {
        var person = require(actor);
        if (person.totpStep != null) throw new RefusedException(new SecondFactorOn());
        var secret = values.get(SealedValues.PLATFORM, person.id, SealedKind.TOTP)
                .orElseThrow(() -> new RefusedException(new SecondFactorOff()));
        person.totpStep = new Totp(secret).check(otp, SystemClock.now(), NEVER)
                .orElseThrow(() -> new RefusedException(new OtpWrong()));
    }

    @Transactional
    public void endSecondFactor(Actor actor, String otp) {
        var person = require(actor);
        if (person.totpStep == null) throw new RefusedException(new SecondFactorOff());
        var secret = values.get(SealedValues.PLATFORM, person.id, SealedKind.TOTP).orElseThrow();
        if (new Totp(secret).check(otp, SystemClock.now(), person.totpStep).isEmpty())
            throw new RefusedException(new OtpWrong());
        person.totpStep = null;
        values.remove(SealedValues.PLATFORM, person.id, SealedKind.TOTP);
    }

    /// Villagers have neither.
    private PersonRow require(Actor actor) {
        return people.lock(actor.person()).filter(person -> person.kind == PersonRow.Kind.STAFF)
                .orElseThrow(() -> new RefusedException(new OutOfScope()));
    }
}
