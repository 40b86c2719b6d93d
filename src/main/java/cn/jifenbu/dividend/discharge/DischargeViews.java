package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;

/// Discharges as people read them: code and masked name as on the board.
@ApplicationScoped
class DischargeViews {

    private final ReadIdentity identity;

    DischargeViews(ReadIdentity identity) {
        this.identity = identity;
    }

    Discharge of(DischargeRow row, ShareRow share, Actor actor) {
        return new Discharge(row.id, row.runId, row.householdId, share.householdCode, share.maskedName, row.kind, row.state,
                row.amountFen, row.reason, row.resolution, row.receivedBy, identity.displayName(row.proposedBy), row.proposedAt,
                row.proposedBy.equals(actor.person()), row.decidedBy == null ? null : identity.displayName(row.decidedBy),
                row.decidedAt, row.decisionReason);
    }
}
