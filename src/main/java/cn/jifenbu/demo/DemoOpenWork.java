package cn.jifenbu.demo;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.demo.DemoDeeds.ClaimScript;
import cn.jifenbu.demo.DemoDeeds.DemoDeed;
import cn.jifenbu.feedback.FeedbackKind;
import cn.jifenbu.feedback.SendFeedback;
import cn.jifenbu.household.Household;
import cn.jifenbu.identity.login.wechat.LogInVillager;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shop.model.Basket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// Plays the last days before today so that every queue has something in it: claims at each step, an objection, orders to
/// fetch, bindings to decide, questions to answer, an income to approve.
@ApplicationScoped
class DemoOpenWork {

    private final DemoClaims claims;
    private final DemoShop shop;
    private final DemoDividend dividend;
    private final DemoPaper paper;
    private final DemoPhotos photos;
    private final DemoDeductions deductions;
    private final SendFeedback feedback;
    private final LogInVillager villagers;
    private final ReadLedger ledger;
    private final BusinessClock clock;

    DemoOpenWork(DemoClaims claims, DemoShop shop, DemoDividend dividend, DemoPaper paper, DemoPhotos photos,
            DemoDeductions deductions, SendFeedback feedback, LogInVillager villagers, ReadLedger ledger, BusinessClock clock) {
        this.claims = claims;
        this.shop = shop;
        this.dividend = dividend;
        this.paper = paper;
        this.photos = photos;
        this.deductions = deductions;
        this.feedback = feedback;
        this.villagers = villagers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @ActivateRequestContext
    void play(List<DemoVillage> villages, LocalDate today) {
        villages.forEach(village -> play(village, today));
    }

    private void play(DemoVillage village, LocalDate today) {
        deductions.play(village, today);
        var families = new ArrayDeque<>(shuffled(village));
        at(today.minusDays(3), 9);
        published(village, families, today.minusDays(3));
        at(today.minusDays(2), 9);
        unpublished(village, families, today.minusDays(2));
        at(today.minusDays(1), 9);
        claim(village, families, "r02", ClaimChannel.ONLINE, 6, today.minusDays(1), false);
        claim(village, families, "r04", ClaimChannel.ONLINE, 1, today.minusDays(1), true);
        paper.play(village, today.minusDays(1));
        photos.play(village, today.minusDays(1));
        orders(village);
        questions(village);
        village.households().reversed().stream().filter(h -> !village.hasMiniProgram(h.id().value())).limit(2)
                .forEach(villagers::askToBindHead);
        if (village.id().value() % 100 == 1) dividend.declare(village, today.getYear());
    }

    /// On the board, one of them objected to.
    private void published(DemoVillage village, Deque<Household> families, LocalDate day) {
        var entered = claim(village, families, "r07", ClaimChannel.ONLINE, 5, day, false);
        claims.firstCheck(village);
        claims.approve(village);
        claims.publish(village);
        village.fates().put(entered.getFirst().id(), ClaimScript.OBJECT);
        claims.object(village);
    }

    /// Approved, approved by one of two, first checked and returned.
    private void unpublished(DemoVillage village, Deque<Household> families, LocalDate day) {
        claim(village, families, "r12", ClaimChannel.OFFLINE, 3, day, false);
        claim(village, families, "r08", ClaimChannel.ONLINE, 2, day, false);
        claims.firstCheck(village);
        claims.approve(village);
        claims.approveFirst(village, claim(village, families, "r17", ClaimChannel.OFFLINE, 1, day, false));
        claim(village, families, "r14", ClaimChannel.OFFLINE, 2, day, false);
        claim(village, families, "r15", ClaimChannel.ONLINE, 2, day, false);
        claims.firstCheck(village);
        claim(village, families, "r09", ClaimChannel.ONLINE, 2, day, false)
                .forEach(c -> village.fates().put(c.id(), ClaimScript.RETURN_ONCE));
        claims.firstCheck(village);
    }

    private List<ClaimView> claim(DemoVillage village, Deque<Household> families, String rule, ClaimChannel channel, int count,
            LocalDate day, boolean draft) {
        return Stream.generate(families::pop).limit(count).map(household -> claims.claim(village,
                new DemoDeed(household, channel, rule, 1, day, day, "", ClaimScript.POST), draft)).toList();
    }

    private void questions(DemoVillage village) {
        var heads = village.households().stream().filter(h -> village.hasMiniProgram(h.id().value())).limit(2)
                .map(village::head).toList();
        feedback.send(heads.getFirst(), FeedbackKind.QUESTION, "上次打扫河道的积分什么时候能到账？");
        feedback.send(heads.getLast(), FeedbackKind.SUGGESTION, "村口路灯不亮了，能不能找人修一修。");
    }

    private void orders(DemoVillage village) {
        var cheapest = village.goods().stream().min(Comparator.comparingInt(g -> g.pointsPrice())).orElseThrow();
        ledger.available(village.id()).entrySet().stream()
                .filter(e -> e.getValue() >= cheapest.pointsPrice() && village.hasMiniProgram(e.getKey().value())).limit(4)
                .forEach(e -> {
                    try {
                        shop.order(village, e.getKey(), Basket.of(cheapest.id(), 1));
                    } catch (RefusedException overItsLimit) {
                        // another household will do
                    }
                });
    }

    private List<Household> shuffled(DemoVillage village) {
        var families = new ArrayList<>(village.households().stream()
                .filter(h -> village.hasMiniProgram(h.id().value())).toList());
        Collections.shuffle(families, village.random());
        return families;
    }

    private void at(LocalDate day, int hour) {
        clock.standAt(day.atTime(hour, 30).atZone(BusinessClock.ZONE).toInstant());
    }
}
