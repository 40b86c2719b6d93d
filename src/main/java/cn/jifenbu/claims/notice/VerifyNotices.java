package cn.jifenbu.claims.notice;

import cn.jifenbu.ledger.verification.VerificationPart;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/// The seal that hung on the board is still the one in the ledger.
@ApplicationScoped
class VerifyNotices implements VerificationPart {

    private final EntityManager db;

    VerifyNotices(EntityManager db) {
        this.db = db;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return db.createNativeQuery("""
                select notice_no from notice n where village_id = ?1 and seal_no is not null and not exists (select from seal s
                where s.village_id = ?1 and s.seal_no = n.seal_no and s.hash = n.seal_hash) order by notice_no limit 1""",
                Long.class).setParameter(1, village.value()).getResultStream().findFirst()
                .map(no -> "第 " + no + " 期公示上的封存与台账不符");
    }
}
