package cn.jifenbu.redemption.store;

import cn.jifenbu.redemption.model.DisputeState;
import cn.jifenbu.redemption.model.DisputeStep;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "redemption_dispute")
@IdClass(VillageKey.class)
public class DisputeRow {

    @Id public long villageId;
    @Id public UUID id;
    public UUID orderId;
    @Enumerated(EnumType.STRING) public DisputeState state;
    public String reason;
    public UUID raisedBy;
    public Instant raisedAt;
    String decision;
    UUID decidedBy;
    Instant decidedAt;
    UUID returnOrderId;

    /// `returned`: the order that gave the points back, null when it is dismissed.
    public void decide(DisputeStep step, String why, UUID returned, UUID actor, Instant now) {
        state = step.to();
        decision = why;
        returnOrderId = returned;
        decidedBy = actor;
        decidedAt = now;
    }

    Redemption.Dispute view() {
        return new Redemption.Dispute(id, state, reason, raisedAt, decision, decidedAt, returnOrderId);
    }
}
