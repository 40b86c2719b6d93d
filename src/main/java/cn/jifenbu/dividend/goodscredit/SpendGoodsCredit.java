package cn.jifenbu.dividend.goodscredit;

import cn.jifenbu.dividend.goodscredit.GoodsCredit.CreditUse;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.household.Successors;
import cn.jifenbu.refusal.PayoutRefusal.GoodsCreditTooSmall;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/// Goods for the credit that small shares have become ([CreditBelowMinimum]). It is money, so no points move.
@ApplicationScoped
public class SpendGoodsCredit {

    private final VillageLock villages;
    private final Households households;
    private final Successors successors;
    private final GoodsCreditRepository credits;
    private final BusinessClock clock;

    SpendGoodsCredit(VillageLock villages, Households households, Successors successors, GoodsCreditRepository credits,
            BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.successors = successors;
        this.credits = credits;
        this.clock = clock;
    }

    /// With that of households that went into it.
    @Transactional
    public GoodsCredit read(VillageId village, HouseholdId household) {
        households.require(village, household);
        var lines = new ArrayList<CreditUse>();
        var line = successors.line(village, household);
        credits.uses(village, line).forEach(use -> lines.add(
                new CreditUse(-use.amountFen, null, null, use.kind, use.goods, use.receivedBy, use.recordedAt)));
        lines.addAll(credits.given(village, line));
        // what is of the same moment stays in this order: a use is later than the share it is taken from
        lines.sort(Comparator.comparing(CreditUse::recordedAt).reversed());
        return new GoodsCredit(lines.stream().mapToLong(CreditUse::amountFen).sum(), lines);
    }

    /// `receivedBy` signs for the goods.
    ///
    /// @throws RefusedException UnknownHousehold, HouseholdNotActive, OwnHousehold, GoodsCreditTooSmall; nothing has changed
    @Transactional
    public GoodsCredit spend(VillageId village, HouseholdId household, long amountFen, String goods, String receivedBy,
            Actor actor) {
        villages.lock(village);
        Recusal.require(actor, village, household);
        households.require(village, household).requireNotClosed();
        use(village, household, amountFen, new Use(CreditUseKind.GOODS, goods, receivedBy, null), actor);
        return read(village, household);
    }

    /// Ends what there is as two people settled it: paid out, or given up. `receivedBy` is null for what nobody gets.
    ///
    /// @throws RefusedException GoodsCreditTooSmall
    @Transactional
    public void end(VillageId village, HouseholdId household, long amountFen, CreditUseKind kind, String receivedBy,
            UUID discharge, Actor actor) {
        villages.lock(village);
        use(village, household, amountFen, new Use(kind, null, receivedBy, discharge), actor);
    }

    /// What is left to take.
    @Transactional
    public long balance(VillageId village, HouseholdId household) {
        return read(village, household).balanceFen();
    }

    private record Use(CreditUseKind kind, String goods, String receivedBy, UUID discharge) {}

    private void use(VillageId village, HouseholdId household, long amountFen, Use use, Actor actor) {
        long balance = balance(village, household);
        if (amountFen > balance) throw new RefusedException(new GoodsCreditTooSmall(balance));
        var row = new GoodsCreditUseRow();
        row.villageId = village.value();
        row.householdId = household.value();
        row.useNo = credits.uses(village, Set.of(household)).size() + 1;
        row.kind = use.kind();
        row.dischargeId = use.discharge();
        row.amountFen = amountFen;
        row.goods = use.goods();
        row.receivedBy = use.receivedBy();
        row.actor = actor.person();
        row.recordedAt = clock.now();
        credits.persist(row);
    }
}
