package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareHistory;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.refusal.PayoutRefusal.UnknownShare;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Everything that ever happened to a household's money of a run.
@ApplicationScoped
public class ReadPayments {

    private final RunRepository runs;
    private final ShareRepository shares;
    private final ShareHistory history;
    private final ReadIdentity identity;

    ReadPayments(RunRepository runs, ShareRepository shares, ShareHistory history, ReadIdentity identity) {
        this.runs = runs;
        this.shares = shares;
        this.history = history;
        this.identity = identity;
    }

    /// In its order.
    ///
    /// @throws RefusedException UnknownRun or UnknownShare
    @Transactional
    public List<SharePayment> of(VillageId village, UUID id, UUID household) {
        var run = runs.require(village, id);
        if (shares.find(run, List.of(household)).isEmpty()) throw new RefusedException(new UnknownShare());
        return history.list(run, household).stream().map(row -> new SharePayment(row.paymentNo, row.event, row.result,
                row.amountFen, row.happenedOn, row.reason, row.otherRunId, row.dischargeId, identity.displayName(row.actor),
                row.recordedAt)).toList();
    }
}
