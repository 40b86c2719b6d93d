package cn.jifenbu.ledger.posting;

import cn.jifenbu.household.Successors;
import cn.jifenbu.household.model.Succession;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What arrives for a household that has been closed. It goes to the household that stands for it now. Where that is the
/// village, the entry is written where it belongs and a second one ends its points, so that nothing stays on a closed account.
/// Nothing is spent from one.
@ApplicationScoped
class LatePostings {

    private static final String SOURCE = "closed-household";
    private static final String TO_THE_VILLAGE = "这一户已注销，没有承接的户，积分归村集体";
    private static final String FROM_THE_VILLAGE = "这一户已注销，没有承接的户，由村集体承担";

    private final Successors successors;

    LatePostings(Successors successors) {
        this.successors = successors;
    }

    /// `requested` is false for what only ends the points of another.
    record Addressed(Posting posting, boolean requested) {}

    /// @throws RefusedException HouseholdNotActive
    List<Addressed> address(VillageId village, List<Posting> postings, Set<HouseholdId> closed) {
        if (closed.isEmpty()) return postings.stream().map(posting -> new Addressed(posting, true)).toList();
        var succession = successors.of(village);
        var addressed = new ArrayList<Addressed>();
        for (var posting : postings) {
            if (closed.contains(posting.household())) addressed.addAll(address(posting, succession));
            else addressed.add(new Addressed(posting, true));
        }
        return addressed;
    }

    private static List<Addressed> address(Posting posting, Succession succession) {
        if (posting.kind() == EntryKind.REDEEM) throw new RefusedException(new HouseholdNotActive("CLOSED"));
        var late = succession.standsFor(posting.household(), Instant.MAX)
                .map(heir -> new Addressed(posting.to(heir), true));
        if (late.isPresent()) return List.of(late.get());
        var asked = new Addressed(posting, true);
        if (posting.points() == 0) return List.of(asked);
        var end = new Addressed(end(posting, succession.closings().get(posting.household()).since()), false);
        return posting.points() > 0 ? List.of(asked, end) : List.of(end, asked);
    }

    /// On the day the household was closed when the posting counts for an earlier one: until then it was its own.
    private static Posting end(Posting posting, Instant closedAt) {
        var closedOn = BusinessClock.dayOf(closedAt);
        var day = posting.effectiveOn().isBefore(closedOn) ? closedOn : posting.effectiveOn();
        var source = posting.source();
        return new Posting(posting.household(), EntryKind.CLEAR, Math.negateExact(posting.points()), 0, day.getYear(), day,
                new EntrySource(SOURCE, posting.kind() + "/" + source.kind() + "/" + source.id()),
                posting.points() > 0 ? TO_THE_VILLAGE : FROM_THE_VILLAGE);
    }
}
