package cn.jifenbu.ledger.countersign;

import cn.jifenbu.refusal.ClaimRefusal.ReviewerCheckedBefore;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Several people agree by asking for the very same (会签). The village must be locked; who may ask, the caller has decided.
@ApplicationScoped
public class Countersign {

    private final CountersignRepository repository;
    private final BusinessClock clock;

    Countersign(CountersignRepository repository, BusinessClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// `act` is done to `subject`; `content` is what exactly, so that nobody agrees to something else.
    public record Act(String act, String subject, String content) {}

    /// @param others people beside the first who have to ask for it
    /// @return how many people are still missing; 0 when it may be done now, and then it is asked for no more
    /// @throws RefusedException ReviewerCheckedBefore when the actor has signed already
    @Transactional
    public int sign(VillageId village, Act act, int others, String reason, Actor actor) {
        var row = repository.findById(new CountersignRow.Key(village.value(), act.act, act.subject));
        if (row == null) row = begin(village, act);
        if (!act.content.equals(row.content)) ask(row, act, reason);
        if (List.of(row.signers).contains(actor.person())) throw new RefusedException(new ReviewerCheckedBefore());
        row.signers = Stream.concat(Arrays.stream(row.signers), Stream.of(actor.person())).toArray(UUID[]::new);
        row.others = others;
        int missing = missing(row);
        if (missing == 0) repository.delete(row);
        else repository.persist(row);
        return missing;
    }

    /// What waits, and for how many.
    public record Waiting(String content, String reason, int missing) {}

    @Transactional
    public Optional<Waiting> waiting(VillageId village, String act, String subject) {
        return repository.findByIdOptional(new CountersignRow.Key(village.value(), act, subject))
                .map(row -> new Waiting(row.content, row.reason, missing(row)));
    }

    private static int missing(CountersignRow row) {
        return Math.max(0, 1 + row.others - row.signers.length);
    }

    private static CountersignRow begin(VillageId village, Act act) {
        var row = new CountersignRow();
        row.villageId = village.value();
        row.act = act.act;
        row.subject = act.subject;
        return row;
    }

    private void ask(CountersignRow row, Act act, String reason) {
        row.content = act.content;
        row.reason = reason;
        row.signers = new UUID[0];
        row.askedAt = clock.now();
    }
}
