package cn.jifenbu.redemption.codes;

import cn.jifenbu.refusal.CounterRefusal.TooManyWrongCodes;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/// Codes can be guessed, so wrong ones are counted, whatever code they were meant to be: ten within an hour at one counter and
/// the person has to wait for the hour's end.
@ApplicationScoped
class CodeGuesses {

    private static final int MAX_WRONG = 10;
    private static final Duration COUNTED = Duration.ofHours(1);

    private final PickupAttemptRepository attempts;
    private final BusinessClock clock;

    CodeGuesses(PickupAttemptRepository attempts, BusinessClock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /// How many tries are left; when none is, until when.
    record Left(int tries, Instant until) {}

    /// @throws RefusedException TooManyWrongCodes
    @Transactional(Transactional.TxType.MANDATORY)
    void requireLeft(VillageId village, Actor actor) {
        var earlier = attempts.find(village, actor.person());
        if (earlier.isEmpty()) return;
        var until = earlier.get().since.plus(COUNTED);
        if (!clock.now().isBefore(until)) {
            attempts.delete(earlier.get());
            attempts.flush();
        } else if (earlier.get().wrong >= MAX_WRONG) {
            throw new RefusedException(new TooManyWrongCodes(until));
        }
    }

    /// The try must be committed by the caller.
    @Transactional(Transactional.TxType.MANDATORY)
    Left countWrong(VillageId village, Actor actor) {
        var attempt = attempts.find(village, actor.person()).orElseGet(() -> first(village, actor));
        attempt.wrong++;
        attempts.persist(attempt);
        return new Left(MAX_WRONG - attempt.wrong, attempt.since.plus(COUNTED));
    }

    private PickupAttemptRow first(VillageId village, Actor actor) {
        var attempt = new PickupAttemptRow();
        attempt.villageId = village.value();
        attempt.personId = actor.person();
        attempt.since = clock.now();
        return attempt;
    }
}
