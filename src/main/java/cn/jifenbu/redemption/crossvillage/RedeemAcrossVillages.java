package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.HandedOverQuantities;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.orders.CheckHandOverProof;
import cn.jifenbu.redemption.orders.Checkout;
import cn.jifenbu.redemption.orders.CompleteOrder;
import cn.jifenbu.redemption.orders.ShopOpening;
import cn.jifenbu.redemption.store.LineBalance;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.PurchaseLimits;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.CounterRefusal.NotOfThisTownship;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;

/// Redeems at the counter of another village of the township (跨村兑换): the goods leave that shop, the points leave the
/// household's own ledger, in one transaction; at the month's end the settlement says who owes whom. The two villages
/// are locked in the order of their codes, so that two such redemptions can wait for each other but never in a circle.
@ApplicationScoped
public class RedeemAcrossVillages {

    /// How the entry at home names its order, which belongs to another village.
    static final String SOURCE = "redemption-elsewhere";

    private final VillageLock villages;
    private final Divisions divisions;
    private final Households households;
    private final ShopOpening open;
    private final CheckHandOverProof proofs;
    private final GoodsRepository goods;
    private final PurchaseLimits limits;
    private final Checkout checkout;
    private final CompleteOrder end;
    private final PostToLedger ledger;
    private final OrderRepository orders;
    private final BusinessClock clock;

    RedeemAcrossVillages(VillageLock villages, Divisions divisions, Households households, ShopOpening open,
            CheckHandOverProof proofs, GoodsRepository goods, PurchaseLimits limits, Checkout checkout, CompleteOrder end,
            PostToLedger ledger, OrderRepository orders, BusinessClock clock) {
        this.villages = villages;
        this.divisions = divisions;
        this.households = households;
        this.open = open;
        this.proofs = proofs;
        this.goods = goods;
        this.limits = limits;
        this.checkout = checkout;
        this.end = end;
        this.ledger = ledger;
        this.orders = orders;
        this.clock = clock;
    }

    /// @throws RefusedException with what stands against it; points and stock of both villages are as before then
    @Transactional
    public Redemption redeem(VillageId shop, VillageId home, HouseholdId household, Basket basket, HandOverProof proof,
            Actor actor) {
        if (shop.equals(home) || shop.township() != home.township()) throw new RefusedException(new NotOfThisTownship());
        HouseholdAccess.requireForAll(Permission.HAND_OVER, actor, shop);
        Stream.of(shop, home).sorted().forEach(villages::lock);
        Recusal.require(actor, home, household);
        open.requireAcross(shop, home);
        proofs.checkGuest(home, household, proof, actor);
        var payer = households.requireActive(home, household);
        var rows = goods.require(shop, basket.goods());
        var used = limits.usedByGuest(shop, home, household, rows.values(), clock.today());
        var order = order(shop, payer, actor);
        var lines = Checkout.reserve(order, basket, rows, used);
        order.orderNo = villages.nextOrderNo(shop);
        order.pointsSpent = order.points;
        order.prove(proof);
        order.end(OrderState.HANDED_OVER, actor.person(), clock.now());
        order.costFen = lines.stream().mapToLong(l -> l.costFen).sum();
        orders.persist(order, lines);
        var all = HandedOverQuantities.of(CompleteOrder.ordered(lines), Optional.empty());
        end.takeFromStock(order, lines, rows, all, actor);
        pay(shop, home, household, order, actor);
        return RedemptionViews.of(order, lines, rows, order.guestCode, LineBalance.of(all));
    }

    private OrderRow order(VillageId shop, Household payer, Actor actor) {
        var order = checkout.order(shop, OrderChannel.COUNTER, actor);
        order.ofGuest(payer);
        order.helpedBy = actor.person();
        return order;
    }

    private void pay(VillageId shop, VillageId home, HouseholdId household, OrderRow order, Actor actor) {
        var today = clock.today();
        ledger.post(home, actor.person(), new Posting(household, EntryKind.REDEEM, Math.negateExact(order.points), 0,
                today.getYear(), today, new EntrySource(SOURCE, order.id.toString()), "在" + divisions.nameOf(shop) + "兑换"));
    }
}
