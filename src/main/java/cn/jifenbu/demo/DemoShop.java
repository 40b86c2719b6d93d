package cn.jifenbu.demo;

import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CancelRedemption;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.redemption.orders.HandOver;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shop.goods.Goods;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.goods.NewGoods;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.LimitPeriod;
import cn.jifenbu.shop.model.MovementKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plays market day: households with points choose goods they can afford, by phone or at the counter; most orders are
/// handed over some days later, a few are cancelled and a few are never fetched.
@ApplicationScoped
class DemoShop {

    /// Redemptions a village makes on one market day.
    private static final int BUYERS = 11;
    /// On the screen at the counter: what those without a phone do.
    private static final HandOverProof SIGNED = new HandOverProof.Drawn("M40 60L140 60M90 30L90 150M50 140L90 90L130 140");

    private final ManageGoods stock;
    private final PlaceRedemption place;
    private final CounterRedemption counter;
    private final HandOver handOver;
    private final CancelRedemption cancel;
    private final ReadLedger ledger;

    DemoShop(ManageGoods stock, PlaceRedemption place, CounterRedemption counter, HandOver handOver, CancelRedemption cancel,
            ReadLedger ledger) {
        this.stock = stock;
        this.place = place;
        this.counter = counter;
        this.handOver = handOver;
        this.cancel = cancel;
        this.ledger = ledger;
    }

    void open(DemoVillage village) {
        var keeper = village.staff().admin(village.id());
        for (var row : SeedFiles.rows("catalogue/goods.csv")) {
            var goods = stock.add(village.id(), goods(row), keeper);
            var bought = Long.parseLong(row.get("initialStock"));
            stock.move(village.id(), goods.id(), NewMovement.of(MovementKind.PURCHASE, bought, "年初采购"), keeper);
            village.goods().add(goods);
        }
    }

    private static NewGoods goods(Map<String, String> row) {
        var limit = row.get("limitPerHouseholdYear");
        return new NewGoods(row.get("code"), GoodsCategory.valueOf(row.get("category")), row.get("name"), row.get("unit"),
                Integer.parseInt(row.get("points")), Long.parseLong(row.get("costFen")), text(row.get("producer")),
                text(row.get("place")), Integer.parseInt(row.get("lowStock")), limit.isEmpty() ? null : Integer.valueOf(limit),
                LimitPeriod.YEAR);
    }

    private static String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /// Some households with points choose something; those without the mini-program at the counter.
    void marketDay(DemoVillage village) {
        var available = new ArrayList<>(ledger.available(village.id()).entrySet());
        int bought = 0;
        while (bought < BUYERS && !available.isEmpty()) {
            var buyer = available.remove(village.random().nextInt(available.size()));
            var affordable = village.goods().stream().filter(g -> g.pointsPrice() <= buyer.getValue()).toList();
            if (affordable.isEmpty()) continue;
            var choice = affordable.get(village.random().nextInt(affordable.size()));
            if (buy(village, buyer.getKey(), choice)) bought++;
        }
    }

    private boolean buy(DemoVillage village, HouseholdId household, Goods choice) {
        var basket = Basket.of(choice.id(), 1);
        try {
            if (village.hasMiniProgram(household.value()) && village.random().nextInt(4) > 0) {
                village.orders().add(order(village, household, basket));
            } else {
                counter.redeem(village.id(), household, basket, SIGNED, keeper(village));
            }
            return true;
        } catch (RefusedException soldOutOrOverLimit) {
            return false;
        }
    }

    Redemption order(DemoVillage village, HouseholdId household, Basket basket) {
        return place.place(village.id(), household, basket, village.head(household.value()));
    }

    /// One in 30 changes its mind, one in 40 does not come, the others show their code.
    void fetchDay(DemoVillage village) {
        for (var order : List.copyOf(village.orders())) {
            if (village.random().nextInt(30) == 0) {
                cancel.cancel(village.id(), order.id(), village.head(order.householdId()));
            } else if (village.random().nextInt(40) > 0) {
                handOver.handOver(village.id(), order.id(), new HandOverProof.Code(order.pickupCode()), keeper(village));
            }
            village.orders().remove(order);
        }
    }

    private static Actor keeper(DemoVillage village) {
        return village.staff().shopkeeper(village.id());
    }
}
