package cn.jifenbu.identity;

import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.Households;
import cn.jifenbu.organisation.Member;
import cn.jifenbu.refusal.IdentityRefusal.WeChatCodeRefused;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A villager logs in with WeChat's code; the first time the person is entered. In the demo, dev and test profiles the
/// code `dev-<household code>` acts as that household's head; every other code waits for WeChat's client.
@ApplicationScoped
public class LogInVillager {

    private static final String DEMO_PREFIX = "dev-";

    private final Households households;
    private final BindHousehold binding;
    private final Sessions sessions;
    private final EntityManager db;
    private final BusinessClock clock;

    LogInVillager(Households households, BindHousehold binding, Sessions sessions, EntityManager db, BusinessClock clock) {
        this.households = households;
        this.binding = binding;
        this.sessions = sessions;
        this.db = db;
        this.clock = clock;
    }

    /// @throws RefusedException WeChatCodeRefused when nobody stands behind the code
    @Transactional
    public TokenPair wechat(String code) {
        if (!demoAllowed() || !code.startsWith(DEMO_PREFIX)) throw new RefusedException(new WeChatCodeRefused());
        var household = households.byCode(code.substring(DEMO_PREFIX.length()))
                .orElseThrow(() -> new RefusedException(new WeChatCodeRefused()));
        return sessions.open(headOf(household).person());
    }

    /// The head of this household as a villager who may act for it, bound now if that was not done before.
    @Transactional
    public Actor headOf(Household household) {
        var person = personOf(DEMO_PREFIX + household.code());
        var actor = sessions.actorOf(person);
        if (actor.membership().isPresent()) return actor;
        var asked = binding.pendingOf(person, household);
        binding.approve(asked.orElseGet(() -> binding.enter(person, household, headMember(household))), Actor.SYSTEM);
        db.flush();
        return sessions.actorOf(person);
    }

    private Member headMember(Household household) {
        return households.members(household.village(), household.id()).stream().filter(Member::head).findFirst().orElseThrow();
    }

    /// The head of this household asks for the binding and waits for the coordinator.
    @Transactional
    public Binding askToBindHead(Household household) {
        var person = new Actor(personOf(DEMO_PREFIX + household.code()), List.of(), Optional.empty());
        return binding.request(person, household.code(), household.headName());
    }

    /// Many heads at once.
    @Transactional
    public Map<UUID, Actor> headsOf(List<Household> families) {
        var heads = new HashMap<UUID, Actor>();
        for (var family : families) {
            heads.put(family.id().value(), headOf(family));
            db.clear(); // what is done need not be watched for changes
        }
        return heads;
    }

    private static boolean demoAllowed() {
        return ConfigUtils.isProfileActive("demo") || ConfigUtils.isProfileActive("dev") || ConfigUtils.isProfileActive("test");
    }

    private UUID personOf(String openid) {
        var hash = Tokens.hash(openid);
        db.createNativeQuery("""
                insert into person (id, kind, openid_hash, display_name, created_at) values (?1, 'VILLAGER', ?2, '村民', ?3)
                on conflict (openid_hash) do nothing""").setParameter(1, UUID.randomUUID()).setParameter(2, hash)
                .setParameter(3, clock.now()).executeUpdate();
        return (UUID) db.createNativeQuery("select id from person where openid_hash = ?1", UUID.class).setParameter(1, hash)
                .getSingleResult();
    }
}
