package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household's dividend of a year beside all it was computed from, so that anybody can work it out on paper: `dueFen` is
/// `poolFen` × `merit` / `totalMerit`, rounded down (`wholeFen`); the division leaves `remainder` of `totalMerit` over, and
/// where `rounding` is true that was among the largest, which got a fen more. `amountFen` is `dueFen` less `earlierFen`,
/// what earlier runs of the year gave; `setOffFen` of it is settled against another run's, `payableFen` still to be paid.
public record HouseholdDividend(UUID runId, int year, int runNo, RunKind kind, @Nullable String reason, RunState state,
        long incomeFen,
        int rateBp, long poolFen, long totalMerit, long merit, long wholeFen, long remainder, boolean rounding, long dueFen,
        long earlierFen, long amountFen, @Nullable Payment payment, @Nullable String paymentReason, @Nullable Instant paidAt,
        long setOffFen, long payableFen) {

    static HouseholdDividend of(RunRow run, ShareRow share) {
        return new HouseholdDividend(run.id, run.year, run.runNo, run.kind, run.reason, run.state, run.incomeFen, run.rateBp,
                run.poolFen, run.totalMerit, share.merit, share.dueFen - (share.rounding ? 1 : 0), share.remainder,
                share.rounding, share.dueFen, share.earlierFen, share.amountFen, share.payment, share.paymentReason,
                share.paidAt, share.setOffFen, share.money().payableFen());
    }
}
