package cn.jifenbu.dividend.goodscredit;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Where the policy pays nothing below a sum, such shares become credit for goods when the run is confirmed.
@ApplicationScoped
public class CreditBelowMinimum {

    private final ReadCatalogue catalogue;
    private final EntityManager db;
    private final BusinessClock clock;

    CreditBelowMinimum(ReadCatalogue catalogue, EntityManager db, BusinessClock clock) {
        this.catalogue = catalogue;
        this.db = db;
        this.clock = clock;
    }

    public void credit(RunRow run) {
        long least = catalogue.policy(new VillageId(run.villageId), run.policyVersion).dividend().minPayoutFen();
        if (least == 0) return;
        db.createNativeQuery("""
                insert into goods_credit (village_id, household_id, run_id, amount_fen, recorded_at)
                select village_id, household_id, run_id, amount_fen, ?4 from dividend_share
                where village_id = ?1 and run_id = ?2 and amount_fen between 1 and ?3 - 1""").setParameter(1, run.villageId)
                .setParameter(2, run.id).setParameter(3, least).setParameter(4, clock.now()).executeUpdate();
        db.createNativeQuery("""
                update dividend_share set payment = 'CREDITED'
                where village_id = ?1 and run_id = ?2 and amount_fen between 1 and ?3 - 1""").setParameter(1, run.villageId)
                .setParameter(2, run.id).setParameter(3, least).executeUpdate();
    }
}
