package cn.jifenbu.claims.notice;

import cn.jifenbu.ledger.verification.VerificationPart;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The seal that hung on the board is still the one in the ledger, and what was posted is what hung there.
@ApplicationScoped
class VerifyNotices implements VerificationPart {

    private final NoticeRepository notices;

    VerifyNotices(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return notices.firstWithForeignSeal(village).map(number -> "第 " + number + " 期公示上的封存与台账不符")
                .or(() -> notices.firstEntryNotAsShown(village).map(number -> "第 " + number + " 笔入账的分数不是公示的分数"));
    }
}
