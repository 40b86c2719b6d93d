package cn.jifenbu.redemption.codes;

import cn.jifenbu.household.Households;
import cn.jifenbu.refusal.CounterRefusal;
import cn.jifenbu.refusal.CounterRefusal.TooManyWrongCodes;
import cn.jifenbu.refusal.CounterRefusal.WrongCounterCode;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A code from the family's phone, with which it pays at a counter of its township as with its card: eight digits, for a
/// quarter of an hour, once. A new one ends the one before.
@ApplicationScoped
public class CounterCodes {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int ALL = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VillageLock villages;
    private final Households households;
    private final CounterCodeRepository codes;
    private final CodeGuesses guesses;
    private final BusinessClock clock;

    CounterCodes(VillageLock villages, Households households, CounterCodeRepository codes, CodeGuesses guesses,
            BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.codes = codes;
        this.guesses = guesses;
        this.clock = clock;
    }

    public record CounterCode(String code, Instant expiresAt) {

        @Override
        public String toString() {
            return "CounterCode[until " + expiresAt + "]";
        }
    }

    /// Of the family alone: staff show no codes for others.
    ///
    /// @throws RefusedException OutOfScope, UnknownHousehold, HouseholdNotActive
    @Transactional
    public CounterCode make(VillageId village, HouseholdId household, Actor actor) {
        villages.lock(village);
        if (!actor.isMemberOf(village, household)) throw new RefusedException(new OutOfScope());
        households.requireActive(village, household);
        var row = codes.of(village, household).orElseGet(() -> first(village, household));
        row.code = free(village);
        row.madeBy = actor.person();
        row.madeAt = clock.now();
        row.expiresAt = clock.now().plus(GOOD_FOR);
        row.usedAt = null;
        codes.persist(row);
        return new CounterCode(row.code, row.expiresAt);
    }

    private static CounterCodeRow first(VillageId village, HouseholdId household) {
        var row = new CounterCodeRow();
        row.villageId = village.value();
        row.householdId = household.value();
        return row;
    }

    private String free(VillageId village) {
        while (true) {
            var drawn = "%08d".formatted(RANDOM.nextInt(ALL));
            if (codes.working(village, drawn, clock.now()).isEmpty()) return drawn;
        }
    }

    /// At the counter of `shop`: empty when the code is the household's and works. A wrong one is an outcome and not an
    /// exception, because the try it cost must be committed.
    ///
    /// @throws RefusedException TooManyWrongCodes
    @Transactional
    public Optional<CounterRefusal> tryCode(VillageId shop, VillageId home, UUID household, String code, Actor actor) {
        villages.lock(shop);
        guesses.requireLeft(shop, actor);
        return working(home, new HouseholdId(household), code).isPresent() ? Optional.empty()
                : Optional.of(wrong(shop, actor));
    }

    /// Whose code it is, for the counter of another village, which knows nobody.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Owner> owner(VillageId shop, String code) {
        var all = codes.working(shop, code, clock.now());
        return all.size() == 1 ? all.stream().map(r -> new Owner(new VillageId(r.villageId), new HouseholdId(r.householdId)))
                .findFirst() : Optional.empty();
    }

    public record Owner(VillageId village, HouseholdId household) {}

    /// @throws RefusedException TooManyWrongCodes
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireTriesLeft(VillageId shop, Actor actor) {
        guesses.requireLeft(shop, actor);
    }

    /// Counts a try; the caller commits it.
    @Transactional(Transactional.TxType.MANDATORY)
    public CounterRefusal wrong(VillageId shop, Actor actor) {
        var left = guesses.countWrong(shop, actor);
        return left.tries() > 0 ? new WrongCounterCode(left.tries()) : new TooManyWrongCodes(left.until());
    }

    /// Uses the code up, in the transaction in which it pays.
    ///
    /// @throws RefusedException WrongCounterCode
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(VillageId home, HouseholdId household, String code) {
        var row = working(home, household, code).orElseThrow(() -> new RefusedException(new WrongCounterCode(0)));
        row.usedAt = clock.now();
    }

    private Optional<CounterCodeRow> working(VillageId home, HouseholdId household, String code) {
        return codes.of(home, household).filter(row -> row.works(clock.now()) && row.code.equals(code));
    }
}
