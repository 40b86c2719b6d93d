package cn.jifenbu.ledger;

import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/// The unit of order. Every write to a village begins with `lock`; from then to the commit nobody else writes there.
@ApplicationScoped
public class VillageLock {

    private final EntityManager db;
    private final Divisions divisions;

    VillageLock(EntityManager db, Divisions divisions) {
        this.db = db;
        this.divisions = divisions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(VillageId village) {
        head(village);
    }

    /// Numbers without gaps: taken under the lock, they are given back when the transaction rolls back.
    @Transactional(Transactional.TxType.MANDATORY)
    public long nextClaimNo(VillageId village) {
        return head(village).nextClaimNo++;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public long nextNoticeNo(VillageId village) {
        return head(village).nextNoticeNo++;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public long nextOrderNo(VillageId village) {
        return head(village).nextOrderNo++;
    }

    VillageHeadRow head(VillageId village) {
        var head = db.find(VillageHeadRow.class, village.value(), LockModeType.PESSIMISTIC_WRITE);
        if (head != null) return head;
        divisions.require(village);
        db.createNativeQuery("insert into village_head (village_id) values (?1) on conflict do nothing")
                .setParameter(1, village.value()).executeUpdate();
        return db.find(VillageHeadRow.class, village.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
