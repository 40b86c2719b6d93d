package cn.jifenbu.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// For reading; [WriteEntries] writes.
@Entity
@Immutable
@Table(name = "account")
@IdClass(AccountRow.Key.class)
class AccountRow {

    @Id long villageId;
    @Id UUID householdId;
    long balance;
    long held;
    long seq;
    long floor;

    record Key(long villageId, UUID householdId) {}
}
