package cn.jifenbu.ledger.posting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// For reading; [EntryWriter] writes.
@Entity
@Immutable
@Table(name = "account_year")
@IdClass(AccountYearRow.Key.class)
public class AccountYearRow {

    @Id long villageId;
    @Id public UUID householdId;
    @Id public int year;
    public long merit;

    record Key(long villageId, UUID householdId, int year) {}
}
