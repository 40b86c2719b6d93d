package cn.jifenbu.identity.staff;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.identity.login.sso.OidcProvider;
import cn.jifenbu.identity.session.AppointmentRules;
import cn.jifenbu.identity.session.Password;
import cn.jifenbu.identity.session.PasswordHash;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.identity.session.RoleGrantRepository;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.StaffRefusal.NotYourself;
import cn.jifenbu.refusal.StaffRefusal.RoleNotYoursToGive;
import cn.jifenbu.refusal.StaffRefusal.SubjectTaken;
import cn.jifenbu.refusal.StaffRefusal.UnknownPerson;
import cn.jifenbu.refusal.StaffRefusal.UsernameTaken;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Administrators enter staff, change what they may do, suspend them and give out one-time passwords. Whatever they take away
/// is gone with the next request.
@ApplicationScoped
public class ManageStaff {

    private static final Duration ONE_TIME = Duration.ofHours(72);

    private final PersonRepository people;
    private final RoleGrantRepository grants;
    private final Divisions divisions;
    private final Sessions sessions;
    private final SealedValues values;
    private final BusinessClock clock;
    private final OidcProvider provider;

    ManageStaff(PersonRepository people, RoleGrantRepository grants, Divisions divisions, Sessions sessions,
            SealedValues values, BusinessClock clock, OidcProvider provider) {
        this.people = people;
        this.grants = grants;
        this.divisions = divisions;
        this.sessions = sessions;
        this.values = values;
        this.clock = clock;
        this.provider = provider;
    }

    /// What is empty stays as it is.
    public record Change(Optional<String> name, Optional<List<Grant>> roles, Optional<Boolean> suspended) {}

    public record OneTimePassword(String username, String password, Instant until) {

        @Override
        public String toString() {
            return "OneTimePassword[" + username + "]";
        }
    }

    /// Without a password: [#resetPassword] gives out the first one.
    ///
    /// @throws RefusedException RoleNotYoursToGive, ScopeDoesNotFitRole, UnknownDivision, UsernameTaken
    @Transactional
    public StaffView enter(Actor actor, String username, String name, List<Grant> roles) {
        requireMay(actor, roles);
        if (people.byUsername(username).isPresent()) throw new RefusedException(new UsernameTaken());
        var person = new PersonRow();
        person.id = UUID.randomUUID();
        person.kind = PersonRow.Kind.STAFF;
        person.username = username;
        person.displayName = name;
        person.createdAt = clock.now();
        people.persistAndFlush(person);
        give(person, roles);
        return StaffView.of(person, roles);
    }

    /// @throws RefusedException UnknownPerson, NotYourself, RoleNotYoursToGive, ScopeDoesNotFitRole, UnknownDivision
    @Transactional
    public StaffView change(Actor actor, UUID id, Change change) {
        var person = require(actor, id);
        change.name.ifPresent(name -> person.displayName = name);
        change.roles.ifPresent(roles -> {
            requireMay(actor, roles);
            grants.removeAll(id);
            give(person, roles);
        });
        change.suspended.ifPresent(suspended -> {
            person.suspended = suspended;
            if (suspended) sessions.endAll(id);
        });
        people.flush();
        return StaffView.of(person, sessions.actorOf(id).grants());
    }

    /// Ends every session; the password is good for 72 hours and only to set one's own.
    ///
    /// @param secondFactorToo also takes away the second factor, for who lost the phone
    @Transactional
    public OneTimePassword resetPassword(Actor actor, UUID id, boolean secondFactorToo) {
        var person = require(actor, id);
        var password = Password.oneTime();
        person.passwordHash = PasswordHash.of(password.value());
        person.passwordChangedAt = SystemClock.now();
        person.oneTimeUntil = SystemClock.now().plus(ONE_TIME);
        person.failures = 0;
        person.lockedUntil = null;
        if (secondFactorToo) {
            person.totpStep = null;
            values.remove(SealedValues.PLATFORM, id, SealedKind.TOTP);
        }
        sessions.endAll(id);
        return new OneTimePassword(person.username, password.value(), person.oneTimeUntil);
    }

    /// From now on this person comes in by the county's log-in as `subject`, or, without one, no longer does.
    ///
    /// @throws RefusedException UnknownPerson, NotYourself, SubjectTaken, SingleSignOnOff
    @Transactional
    public StaffView link(Actor actor, UUID id, Optional<String> subject) {
        var person = require(actor, id);
        var hash = subject.map(provider::hashOf).orElse(null);
        if (hash != null && people.isSubjectOfAnother(hash, id)) throw new RefusedException(new SubjectTaken());
        person.subjectHash = hash;
        sessions.endAll(id);
        people.flush();
        return StaffView.of(person, sessions.actorOf(id).grants());
    }

    /// Somebody else, all of whose roles one could give oneself. A person above or elsewhere is as unknown as nobody.
    private PersonRow require(Actor actor, UUID id) {
        if (actor.person().equals(id)) throw new RefusedException(new NotYourself());
        var person = people.lock(id).filter(p -> p.kind == PersonRow.Kind.STAFF)
                .orElseThrow(() -> new RefusedException(new UnknownPerson()));
        var roles = sessions.actorOf(id).grants();
        if (AppointmentRules.refusal(actor, roles).isPresent()) throw new RefusedException(new UnknownPerson());
        return person;
    }

    private void requireMay(Actor actor, List<Grant> roles) {
        AppointmentRules.refusal(actor, roles).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        roles.stream().map(Grant::scope).filter(scope -> !scope.equals(DivisionCode.NATION)).forEach(divisions::require);
    }

    private void give(PersonRow person, List<Grant> roles) {
        if (roles.stream().map(g -> g.role() + g.scope().value()).distinct().count() < roles.size()) {
            throw new RefusedException(new RoleNotYoursToGive());
        }
        grants.add(person.id, roles);
    }
}
