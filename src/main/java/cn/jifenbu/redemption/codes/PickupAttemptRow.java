package cn.jifenbu.redemption.codes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "code_guess")
@IdClass(PickupAttemptRow.Key.class)
class PickupAttemptRow {

    @Id long villageId;
    @Id UUID personId;
    int wrong;
    Instant since;

    record Key(long villageId, UUID personId) {}
}
