package cn.jifenbu.identity.session;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "household_binding")
@IdClass(VillageKey.class)
public class BindingRow {

    /// Asked for or in force.
    public static final List<State> LIVE = List.of(State.PENDING, State.APPROVED);

    @Id public long villageId;
    @Id public UUID id;
    public UUID personId;
    public UUID householdId;
    public UUID memberId;
    @Enumerated(EnumType.STRING) public State state;
    public Instant requestedAt;
    public UUID decidedBy;
    public Instant decidedAt;
    public boolean mayRedeem;
    public boolean phoneGiven;
    public UUID identityCheckedBy;

    public enum State {
        PENDING, APPROVED, REJECTED, REMOVED
    }
}
