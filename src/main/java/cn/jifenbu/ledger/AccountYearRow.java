package cn.jifenbu.ledger;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "account_year")
@IdClass(AccountYearRow.Key.class)
class AccountYearRow {

    @Id
    long villageId;
    @Id
    UUID householdId;
    @Id
    int year;
    long merit;

    record Key(long villageId, UUID householdId, int year) {
    }
}
