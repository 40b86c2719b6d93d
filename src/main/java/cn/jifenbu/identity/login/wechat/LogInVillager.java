package cn.jifenbu.identity.login.wechat;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.identity.binding.BindHousehold;
import cn.jifenbu.identity.binding.Binding;
import cn.jifenbu.identity.session.BindingRepository;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.identity.session.Tokens;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.IdentityRefusal.WeChatCodeRefused;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A villager logs in with WeChat's code; the first time the person is entered. In the demo, dev and test profiles the
/// code `dev-<household code>` acts as that household's head and `dev-new-<anything>` as somebody without household.
@ApplicationScoped
public class LogInVillager {

    private static final String DEMO_PREFIX = "dev-";
    private static final String DEMO_NEWCOMER = "dev-new-";

    private final WeChatApi wechat;
    private final Households households;
    private final BindHousehold binding;
    private final Sessions sessions;
    private final SealedValues values;
    private final PersonRepository people;
    private final BindingRepository bindings;
    private final BusinessClock clock;

    LogInVillager(WeChatApi wechat, Households households, BindHousehold binding, Sessions sessions, SealedValues values,
            PersonRepository people, BindingRepository bindings, BusinessClock clock) {
        this.wechat = wechat;
        this.households = households;
        this.binding = binding;
        this.sessions = sessions;
        this.values = values;
        this.people = people;
        this.bindings = bindings;
        this.clock = clock;
    }

    /// @throws RefusedException WeChatCodeRefused when nobody stands behind the code, WeChatUnavailable
    public TokenPair wechat(String code) {
        if (demoAllowed() && code.startsWith(DEMO_PREFIX)) {
            return QuarkusTransaction.requiringNew().call(() -> sessions.open(ofDemo(code)));
        }
        // no transaction waits for WeChat
        var openid = wechat.openid(code);
        return QuarkusTransaction.requiringNew().call(() -> sessions.open(ofWeChat(openid)));
    }

    private UUID ofDemo(String code) {
        if (code.startsWith(DEMO_NEWCOMER)) return personOf(code);
        var all = households.withCode(code.substring(DEMO_PREFIX.length()));
        if (all.size() != 1) throw new RefusedException(new WeChatCodeRefused());
        return headOf(all.getFirst()).person();
    }

    /// The openid itself is kept sealed, because messages are addressed to it.
    private UUID ofWeChat(String openid) {
        var person = personOf(openid);
        if (values.get(SealedValues.PLATFORM, person, SealedKind.OPENID).isEmpty()) {
            values.put(SealedValues.PLATFORM, person, SealedKind.OPENID, openid);
        }
        return person;
    }

    /// The head of this household as a villager who may act for it, bound now if that was not done before.
    @Transactional
    public Actor headOf(Household household) {
        var person = personOf(DEMO_PREFIX + household.code());
        var actor = sessions.actorOf(person);
        if (actor.membership().isPresent()) return actor;
        var request = bindings.pending(household.village(), person);
        if (request.isPresent()) binding.approve(request.get(), Actor.SYSTEM);
        else binding.end(binding.enter(person, household, headMember(household)), BindingRow.State.APPROVED, Actor.SYSTEM);
        people.flush();
        return sessions.actorOf(person);
    }

    private Member headMember(Household household) {
        return households.members(household.village(), household.id()).stream().filter(Member::head).findFirst().orElseThrow();
    }

    /// The head of this household asks for the binding and waits for the coordinator.
    @Transactional
    public Binding askToBindHead(Household household) {
        var person = new Actor(personOf(DEMO_PREFIX + household.code()), List.of(), Optional.empty());
        return binding.request(person, Optional.of(household.village().toString()), household.code(), household.headName(),
                Optional.empty());
    }

    /// Many heads at once.
    @Transactional
    public Map<UUID, Actor> headsOf(List<Household> families) {
        var heads = new HashMap<UUID, Actor>();
        for (var family : families) {
            heads.put(family.id().value(), headOf(family));
            people.clearSession();
        }
        return heads;
    }

    private static boolean demoAllowed() {
        if (ConfigUtils.isProfileActive("prod")) return false;
        return ConfigUtils.isProfileActive("demo") || ConfigUtils.isProfileActive("dev") || ConfigUtils.isProfileActive("test");
    }

    public UUID personOf(String openid) {
        return people.villager(Tokens.hash(openid), clock.now());
    }
}
