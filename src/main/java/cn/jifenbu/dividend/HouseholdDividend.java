package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.Payment;
import cn.jifenbu.dividend.domain.RunState;
import java.time.Instant;
import java.util.UUID;

/// A household's dividend of a year beside what it was computed from: `amountFen` is `poolFen` × `merit` / `totalMerit`,
/// rounded down, plus one fen where `rounding` is true.
public record HouseholdDividend(UUID runId, int year, RunState state, long incomeFen, int rateBp, long poolFen, long totalMerit,
        long merit, long amountFen, boolean rounding, Payment payment, String paymentReason, Instant paidAt) {

    static HouseholdDividend of(RunRow run, ShareRow share) {
        return new HouseholdDividend(run.id, run.year, run.state, run.incomeFen, run.rateBp, run.poolFen, run.totalMerit,
                share.merit, share.amountFen, share.rounding, share.payment, share.paymentReason, share.paidAt);
    }
}
