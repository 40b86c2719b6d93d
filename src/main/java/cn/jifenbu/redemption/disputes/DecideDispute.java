package cn.jifenbu.redemption.disputes;

import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.model.DisputeState;
import cn.jifenbu.redemption.model.DisputeStep;
import cn.jifenbu.redemption.store.DisputeRepository;
import cn.jifenbu.redemption.store.DisputeRow;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.DisputeRefusal.HadAHandInIt;
import cn.jifenbu.refusal.DisputeRefusal.UnknownDispute;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Decides a dispute: upheld, the household gets the points of what it is said to have taken; dismissed, nothing changes.
@ApplicationScoped
public class DecideDispute {

    private final VillageLock villages;
    private final OrderRepository orders;
    private final DisputeRepository disputes;
    private final ReturnGoods returns;
    private final RedemptionViews views;
    private final BusinessClock clock;

    DecideDispute(VillageLock villages, OrderRepository orders, DisputeRepository disputes, ReturnGoods returns,
            RedemptionViews views, BusinessClock clock) {
        this.villages = villages;
        this.orders = orders;
        this.disputes = disputes;
        this.returns = returns;
        this.views = views;
        this.clock = clock;
    }

    /// `goodsCameBack` tells whether they are on the shelf again, when it is upheld.
    public record Decision(DisputeStep step, String reason, boolean goodsCameBack) {}

    /// The disputed orders whose disputes are in this state, oldest dispute first.
    ///
    /// @throws RefusedException OutOfScope
    @Transactional
    public List<Redemption> list(VillageId village, DisputeState state, Actor actor, int limit) {
        HouseholdAccess.requireForAll(Permission.RESOLVE_REDEMPTION_DISPUTE, actor, village);
        return disputes.inState(village, state, limit).stream().map(row -> shown(village, row)).toList();
    }

    private Redemption shown(VillageId village, DisputeRow dispute) {
        return views.of(village, List.of(orders.find(village, dispute.orderId).orElseThrow())).getFirst().withoutCode();
    }

    /// `home`: the household's village, the shop's or another of the township.
    ///
    /// @throws RefusedException OutOfScope, UnknownDispute, DisputeDecided, OwnHousehold, HadAHandInIt
    @Transactional
    public Redemption decide(VillageId shop, VillageId home, UUID id, Decision decision, Actor actor) {
        Stream.of(shop, home).distinct().sorted().forEach(villages::lock);
        HouseholdAccess.requireForAll(Permission.RESOLVE_REDEMPTION_DISPUTE, actor, shop);
        var dispute = disputes.find(shop, id).orElseThrow(() -> new RefusedException(new UnknownDispute()));
        var order = orders.find(shop, dispute.orderId).orElseThrow();
        if (!order.home().equals(home)) throw new RefusedException(new UnknownDispute());
        decision.step().requireFrom(dispute.state);
        requireStranger(home, order, dispute, actor);
        UUID returned = decision.step() == DisputeStep.DISMISS ? null : giveBack(shop, home, order, decision, actor);
        dispute.decide(decision.step(), decision.reason(), returned, actor.person(), clock.now());
        return shown(shop, dispute);
    }

    private static void requireStranger(VillageId home, OrderRow order, DisputeRow dispute, Actor actor) {
        Recusal.require(actor, home, order.owner());
        boolean handled = order.handledBy().contains(actor.person()) || dispute.raisedBy.equals(actor.person());
        if (handled) throw new RefusedException(new HadAHandInIt());
    }

    private UUID giveBack(VillageId shop, VillageId home, OrderRow order, Decision decision, Actor actor) {
        return returns.giveBack(shop, home, order, decision.goodsCameBack(), "兑换争议成立：" + decision.reason(), actor).id();
    }
}
