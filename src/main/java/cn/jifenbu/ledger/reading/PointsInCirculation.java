package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.AccountTotals;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// All that a village's households have together.
@ApplicationScoped
public class PointsInCirculation {

    private final AccountRepository accounts;

    PointsInCirculation(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public AccountTotals total(VillageId village) {
        return accounts.totals(village);
    }
}
