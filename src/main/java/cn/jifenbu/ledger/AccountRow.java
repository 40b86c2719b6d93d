package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Account;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
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

    Account toAccount() {
        return new Account(balance, held, seq, floor);
    }

    void become(Account account) {
        balance = account.balance();
        held = account.held();
        seq = account.seq();
        floor = account.floor();
    }
}
