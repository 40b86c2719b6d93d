package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Nothing lies on the account of a closed household, and nothing came to it that was another's.
@ApplicationScoped
class VerifyClosedAccounts implements VerificationPart {

    private final ClosedAccountRepository accounts;

    VerifyClosedAccounts(ClosedAccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return accounts.notEmpty(village).map(code -> "已注销的户 " + code + " 的账户没有结清");
    }
}
