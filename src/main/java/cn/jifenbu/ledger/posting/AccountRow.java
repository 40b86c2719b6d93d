package cn.jifenbu.ledger.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// For reading; [EntryWriter] writes.
@Entity
@Immutable
@Table(name = "account")
@IdClass(AccountRow.Key.class)
public class AccountRow {

    @Id long villageId;
    @Id public UUID householdId;
    public long balance;
    public long held;
    public long seq;
    long floor;
    @Column(columnDefinition = "jsonb") String lots;

    record Key(long villageId, UUID householdId) {}
}
