package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLots;
import cn.jifenbu.redemption.model.HandedOverQuantities;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.redemption.orders.Checkout;
import cn.jifenbu.redemption.store.LineBalance;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.CounterRefusal.NotReturnable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.goods.StockLedger;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.MovementKind;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes goods back: an order of its own kind gives the points of what comes back, at the price they cost then, and puts the
/// goods into stock. What cannot be sold again is written off afterwards.
@ApplicationScoped
public class ReturnGoods {

    private final VillageLock villages;
    private final OrderRepository orders;
    private final GoodsRepository goods;
    private final PostToLedger ledger;
    private final ReadLots lots;
    private final StockLedger stock;
    private final Checkout checkout;
    private final Households households;
    private final Successors successors;
    private final BusinessClock clock;

    ReturnGoods(VillageLock villages, OrderRepository orders, GoodsRepository goods, PostToLedger ledger, ReadLots lots,
            StockLedger stock, Checkout checkout, Households households, Successors successors, BusinessClock clock) {
        this.villages = villages;
        this.orders = orders;
        this.goods = goods;
        this.ledger = ledger;
        this.lots = lots;
        this.stock = stock;
        this.checkout = checkout;
        this.households = households;
        this.successors = successors;
        this.clock = clock;
    }

    /// All that the household still has of the order, or the part that is named.
    ///
    /// @throws RefusedException OutOfScope, UnknownOrder, NotReturnable, QuantityNotInOrder
    @Transactional
    public Redemption returnGoods(VillageId village, UUID id, Optional<Basket> part, String reason, Actor actor) {
        villages.lock(village);
        var original = orders.require(village, id, Permission.HAND_OVER, actor);
        if (original.guest()) throw new RefusedException(new NotReturnable());
        return returnGoods(village, village, original, part, reason, actor);
    }

    /// The same from a household of `home`: the goods come back here, the points go back there.
    @Transactional
    public Redemption takeBackFromGuest(VillageId shop, VillageId home, UUID id, Optional<Basket> part, String reason,
            Actor actor) {
        lockBoth(shop, home);
        var original = orders.require(shop, id, Permission.HAND_OVER, actor);
        if (!original.guest() || original.guestVillageId != home.value()) throw new RefusedException(new NotReturnable());
        return returnGoods(shop, home, original, part, reason, actor);
    }

    /// All that the household still has of an order that was not its own doing. `goodsCameBack`: whether they did; the
    /// others are written off, for they are in nobody's stock. Both villages must be locked; who may, the caller has decided.
    ///
    /// @throws RefusedException NotReturnable
    @Transactional(Transactional.TxType.MANDATORY)
    public Redemption giveBack(VillageId shop, VillageId home, OrderRow original, boolean goodsCameBack, String reason,
            Actor actor) {
        var order = returnGoods(shop, home, original, Optional.empty(), reason, actor);
        if (!goodsCameBack) {
            order.lines().forEach(line -> stock.move(goods.require(shop, line.goodsId()),
                    NewMovement.of(MovementKind.WRITE_OFF, -line.quantity(), reason), null, actor));
        }
        return order;
    }

    private void lockBoth(VillageId shop, VillageId home) {
        Stream.of(shop, home).sorted().forEach(villages::lock);
    }

    private Redemption returnGoods(VillageId village, VillageId home, OrderRow original, Optional<Basket> part, String reason,
            Actor actor) {
        Recusal.require(actor, home, original.owner());
        if (original.state != OrderState.HANDED_OVER) throw new RefusedException(new NotReturnable());
        var lines = orders.lines(village, List.of(original)).get(original.id);
        var balances = orders.lineBalances(village, List.of(original.id)).getOrDefault(original.id, Map.of());
        var back = HandedOverQuantities.of(kept(balances), part);
        if (back.quantities().isEmpty()) throw new RefusedException(new NotReturnable());
        var items = goods.require(village, lines.stream().map(l -> l.goodsId).toList());
        var order = order(village, home, original, reason, actor);
        var returned = lines.stream().filter(l -> back.of(l.goodsId) > 0).map(l -> l.part(order, back.of(l.goodsId))).toList();
        order.points = returned.stream().mapToLong(l -> l.points).sum();
        order.costFen = returned.stream().mapToLong(l -> l.costFen).sum();
        orders.persist(order, returned);
        returned.forEach(
                l -> stock.move(items.get(l.goodsId), NewMovement.of(MovementKind.RETURN, l.quantity, reason), order.id,
                        actor));
        original.pointsReturned += order.points;
        releasePoints(home, original, order, actor);
        var code = order.guest() ? order.guestCode : households.require(village, order.household()).code();
        return RedemptionViews.of(order, returned, items, code, Map.of());
    }

    private static Map<UUID, Integer> kept(Map<UUID, LineBalance> balances) {
        return balances.entrySet().stream().filter(e -> e.getValue().kept() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().kept()));
    }

    private OrderRow order(VillageId village, VillageId home, OrderRow original, String reason, Actor actor) {
        var order = checkout.order(village, OrderChannel.COUNTER, actor);
        order.kind = OrderKind.RETURN;
        if (original.guest()) order.ofGuest(payee(home, new HouseholdId(original.guestHouseholdId)));
        else order.householdId = payee(home, original.household()).id().value();
        order.returns = original.id;
        order.reason = reason;
        order.helpedBy = actor.person();
        order.orderNo = villages.nextOrderNo(village);
        order.end(OrderState.RETURNED, actor.person(), clock.now());
        return order;
    }

    /// Who bought may have been merged since. Where the village stands for it, the ledger ends the points that come back.
    private Household payee(VillageId home, HouseholdId buyer) {
        return households.require(home, successors.orItself(home, buyer));
    }

    /// No merit: the redemption took none either. Points go back to the years they came from, the newest first: as if only what
    /// is kept had been redeemed.
    private void releasePoints(VillageId home, OrderRow original, OrderRow order, Actor actor) {
        var today = clock.today();
        var source = order.guest() ? RedeemAcrossVillages.SOURCE : Checkout.SOURCE;
        var spent = lots.ofEntry(home, new EntrySource(source, original.id.toString()), EntryKind.REDEEM).orElseThrow();
        long kept = original.pointsSpent - original.pointsReturned;
        var back = spent.negated().settled().back(kept, order.points);
        ledger.post(home, actor.person(), new Posting(order.owner(), EntryKind.RETURN, order.points, 0, today.getYear(), today,
                new EntrySource(source, order.id.toString()), "").ofYears(back));
    }
}
