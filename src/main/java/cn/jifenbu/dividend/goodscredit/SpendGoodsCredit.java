package cn.jifenbu.dividend.goodscredit;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.PayoutRefusal.GoodsCreditTooSmall;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Goods for the credit that small shares have become ([CreditBelowMinimum]). It is money, so no points move.
@ApplicationScoped
public class SpendGoodsCredit {

    private final VillageLock villages;
    private final Households households;
    private final EntityManager db;
    private final BusinessClock clock;

    SpendGoodsCredit(VillageLock villages, Households households, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public GoodsCredit read(VillageId village, HouseholdId household) {
        households.require(village, household);
        var lines = new ArrayList<GoodsCredit.CreditUse>();
        uses(village, household).forEach(u -> lines.add(
                new GoodsCredit.CreditUse(-u.amountFen, null, null, u.goods, u.receivedBy, u.recordedAt)));
        db.createNativeQuery("""
                select c.amount_fen, c.run_id, r.year, c.recorded_at from goods_credit c
                join dividend_run r on r.village_id = c.village_id and r.id = c.run_id
                where c.village_id = ?1 and c.household_id = ?2""", Tuple.class).setParameter(1, village.value())
                .setParameter(2, household.value()).getResultStream().forEach(row -> lines.add(given((Tuple) row)));
        lines.sort(Comparator.comparing(GoodsCredit.CreditUse::recordedAt).reversed());
        return new GoodsCredit(lines.stream().mapToLong(GoodsCredit.CreditUse::amountFen).sum(), lines);
    }

    private static GoodsCredit.CreditUse given(Tuple row) {
        return new GoodsCredit.CreditUse(row.get(0, Long.class), row.get(1, UUID.class), row.get(2, Integer.class), null, null,
                row.get(3, Instant.class));
    }

    private List<GoodsCreditUseRow> uses(VillageId village, HouseholdId household) {
        return db.createQuery("from GoodsCreditUseRow where villageId = ?1 and householdId = ?2 order by useNo desc",
                GoodsCreditUseRow.class).setParameter(1, village.value()).setParameter(2, household.value()).getResultList();
    }

    /// `receivedBy` signs for the goods.
    ///
    /// @throws RefusedException UnknownHousehold, OwnHousehold, GoodsCreditTooSmall; nothing has changed then
    @Transactional
    public GoodsCredit spend(VillageId village, HouseholdId household, long amountFen, String goods, String receivedBy,
            Actor actor) {
        villages.lock(village);
        Recusal.require(actor, village, household);
        var before = read(village, household);
        if (amountFen > before.balanceFen()) throw new RefusedException(new GoodsCreditTooSmall(before.balanceFen()));
        var row = new GoodsCreditUseRow();
        row.villageId = village.value();
        row.householdId = household.value();
        row.useNo = uses(village, household).size() + 1;
        row.amountFen = amountFen;
        row.goods = goods;
        row.receivedBy = receivedBy;
        row.actor = actor.person();
        row.recordedAt = clock.now();
        db.persist(row);
        db.flush();
        return read(village, household);
    }
}
