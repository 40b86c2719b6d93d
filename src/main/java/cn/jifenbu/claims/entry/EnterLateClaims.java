package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A day's claims that were made without network, each under a key its device gave it. They arrive in any order and as often
/// as the device likes: each is entered once, and what no longer fits is listed, not lost.
@ApplicationScoped
public class EnterLateClaims {
    private final VillageLock villages;
    private final EnterClaims enter;

    EnterLateClaims(VillageLock villages, EnterClaims enter) {
        this.villages = villages;
        this.enter = enter;
    }

    public enum Result {
        ENTERED, ALREADY_THERE, CONFLICT
    }

    public record LateClaimResult(UUID clientKey, Result result, UUID claimId, Long claimNo, ClaimState state, Integer points,
            Refusal refusal) {}

    @Transactional
    public List<LateClaimResult> enter(VillageId village, List<NewClaim> claims, Actor actor) {
        villages.lock(village);
        var batch = enter.assess(village, claims, null, actor);
        enter.write(village, batch, actor);
        return IntStream.range(0, claims.size()).mapToObj(i -> late(claims.get(i), batch.outcomes().get(i))).toList();
    }

    private static LateClaimResult late(NewClaim claim, EnterClaims.EntryResult outcome) {
        if (outcome.refusal() != null) {
            return new LateClaimResult(claim.clientKey(), Result.CONFLICT, null, null, null, null, outcome.refusal());
        }
        var row = outcome.row();
        return new LateClaimResult(claim.clientKey(), outcome.before() ? Result.ALREADY_THERE : Result.ENTERED, row.id,
                row.claimNo,
                row.state, row.points, null);
    }
}
