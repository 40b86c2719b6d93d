package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.Claim;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.correction.ProposedCorrection;
import cn.jifenbu.ledger.correction.RaisePart;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// More points for what has been posted are a claim of their own: reviewed by others than who asks, noticed with what it was
/// worth, and posted in the stead of the entry it corrects.
@ApplicationScoped
class ProposeCorrection implements RaisePart {

    private final ClaimRepository claims;
    private final InsertClaimsStatement insert;
    private final JudgeRaise judge;
    private final Households households;
    private final Successors successors;
    private final BusinessClock clock;

    ProposeCorrection(ClaimRepository claims, InsertClaimsStatement insert, JudgeRaise judge,
            Households households, Successors successors, BusinessClock clock) {
        this.claims = claims;
        this.insert = insert;
        this.judge = judge;
        this.households = households;
        this.successors = successors;
        this.clock = clock;
    }

    @Override
    public Optional<ProposedCorrection> underWay(VillageId village, long entryNo) {
        return claims.correcting(village, entryNo).map(ProposeCorrection::view);
    }

    @Override
    public Optional<Long> postedInstead(VillageId village, long entryNo) {
        return claims.corrected(village, entryNo).map(row -> row.entryNo);
    }

    private static ProposedCorrection view(ClaimRow row) {
        return new ProposedCorrection(row.id, row.claimNo, row.correctsEntryNo, row.points, row.pointsBefore, 0, row.note);
    }

    @Override
    public Optional<ProposedCorrection> propose(VillageId village, EntrySource source, LedgerEntry original, int points,
            String reason, Actor actor) {
        if (!source.kind().equals(Claim.SOURCE)) return Optional.empty();
        var corrected = claims.require(village, UUID.fromString(source.id()));
        var household = successors.orItself(village, new HouseholdId(corrected.householdId));
        var row = proposal(corrected, households.require(village, household), clock.now(), points, reason, actor);
        var judgement = judge.judge(row, points, corrected.id);
        row.twoApprovals = judgement.twoApprovals();
        row.dueOn = judgement.dueOn();
        insert.write(village, List.of(new AssessedClaim(row, List.of(ClaimState.DRAFT, ClaimState.SUBMITTED), Map.of())), actor,
                row.createdAt);
        var kept = claims.require(village, row.id);
        kept.correctsEntryNo = original.entryNo();
        kept.pointsBefore = Math.toIntExact(original.points());
        return Optional.of(view(kept));
    }

    private static ClaimRow proposal(ClaimRow corrected, Household household, Instant now, int points, String reason,
            Actor actor) {
        var row = new ClaimRow();
        row.villageId = corrected.villageId;
        row.id = UUID.randomUUID();
        row.householdId = household.id().value();
        row.groupNo = household.group();
        row.ruleId = corrected.ruleId;
        row.versionNo = corrected.versionNo;
        row.channel = corrected.channel;
        row.quantity = corrected.quantity;
        row.points = points;
        row.happenedOn = corrected.happenedOn;
        row.event = corrected.event;
        row.note = reason;
        row.submittedBy = actor.person();
        row.state = ClaimState.SUBMITTED;
        row.steps = 2;
        row.createdAt = now;
        row.submittedAt = row.createdAt;
        row.changedAt = row.createdAt;
        return row;
    }
}
