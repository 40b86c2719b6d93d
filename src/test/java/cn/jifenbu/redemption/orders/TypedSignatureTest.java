package cn.jifenbu.redemption.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.codes.CounterCodes;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.CounterRefusal.NothingToConfirm;
import cn.jifenbu.refusal.CounterRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.CounterRefusal.TypedSignatureNotEnough;
import cn.jifenbu.refusal.CounterRefusal.WrongCounterCode;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.PersonRefusal.MayNotRedeem;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.shop.model.OrderState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A shopkeeper can type any name. Up to the policy's twenty points that is taken on trust.
@QuarkusTest
class TypedSignatureTest extends RedemptionFixture {

    static final HandOverProof TYPED = new HandOverProof.Signature("x");

    @Inject CounterRedemption counter;
    @Inject HandOver handOver;
    @Inject ConfirmHandOver confirm;
    @Inject CancelRedemption cancel;
    @Inject ExpireRedemptions expire;
    @Inject ReadRedemptions read;
    @Inject CounterCodes codes;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    @BeforeEach
    void aHouseholdWithPoints() {
        setUpShop(25, 90);
    }

    Redemption typed(int salts) {
        return counter.redeem(village, household, Basket.of(salt, salts), TYPED, keeper);
    }

    @Test
    void aTypedWordSpendsNothingAboveThePolicysSum() {
        assertThat(typed(10).state()).isEqualTo(OrderState.HANDED_OVER);
        var waiting = counter.redeem(village, household, Basket.of(hoe, 1), TYPED, keeper);
        assertThat(waiting.state()).isEqualTo(OrderState.HELD);
        assertThat(waiting.confirmation().confirmedAt()).isNull();
        assertThat(shop.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(70);
            assertThat(a.held()).isEqualTo(25);
        });
        assertThat(shop.goods(village, hoe).stock()).isEqualTo(5);
        assertThat(verify.verify(village).valid()).isTrue();
    }

    @Test
    void tenSmallOrdersAreOneLargeOne() {
        assertThat(typed(5).state()).isEqualTo(OrderState.HANDED_OVER);
        assertThat(typed(5).state()).isEqualTo(OrderState.HANDED_OVER);
        assertThat(typed(1).state()).isEqualTo(OrderState.HELD);
        clock.standAt(clock.now().plus(Duration.ofDays(32)));
        assertThat(typed(1).state()).isEqualTo(OrderState.HANDED_OVER);
    }

    @Test
    void whatTheFamilyConfirmedOnItsPhoneIsHandedOverOnce() {
        var waiting = typed(11);
        var head = villages.head(village, household);
        var done = confirm.confirm(village, waiting.id(), head);
        assertThat(done.state()).isEqualTo(OrderState.HANDED_OVER);
        assertThat(done.proof()).isEqualTo(HandOverProof.HandOverProofKind.SIGNATURE);
        assertThat(done.confirmation().confirmedAt()).isNotNull();
        assertThat(shop.account(village, household).balance()).isEqualTo(68);
        refused(() -> confirm.confirm(village, waiting.id(), head), new WrongOrderState("HANDED_OVER", "HANDED_OVER"));
        assertThat(typed(10).state()).as("a confirmed one does not count against the sum").isEqualTo(OrderState.HANDED_OVER);
        assertThat(verify.verify(village).valid()).isTrue();
    }

    @Test
    void whoTypedItDoesNotConfirmItWhateverElseHeIs() {
        var both = villages.staff("u" + village, grant(Role.SHOPKEEPER), grant(Role.COORDINATOR, 1));
        var waiting = counter.redeem(village, household, Basket.of(salt, 11), TYPED, both);
        refused(() -> confirm.confirm(village, waiting.id(), both), new SecondPersonNeeded());
        refused(() -> confirm.confirm(village, waiting.id(), keeper), new OutOfScope());
        refused(() -> confirm.confirm(village, waiting.id(), villages.head(village, villages.household(village))),
                new OutOfScope());
        refused(() -> confirm.confirm(village, waiting.id(), villages.staff(village, Role.COORDINATOR, 2)), new OutOfScope());
        var elsewhere = villages.staff("v" + village, grant(Role.COORDINATOR, 2), grant(Role.SHOPKEEPER));
        refused(() -> confirm.confirm(village, waiting.id(), elsewhere), new OutOfScope());
        assertThat(confirm.confirm(village, waiting.id(), villages.staff(village, Role.COORDINATOR, 1)).state())
                .isEqualTo(OrderState.HANDED_OVER);
    }

    @Test
    void aRelativeWhoMayNotSpendDoesNotConfirm() {
        var head = villages.head(village, household);
        var relative = new Actor(villages.head(village, villages.household(village)).person(), head.grants(),
                Optional.of(new Actor.Membership(village, household, false)));
        var waiting = typed(11);
        refused(() -> confirm.confirm(village, waiting.id(), relative), new MayNotRedeem());
    }

    @Test
    void nobodyServesTheOwnHouseholdAtTheCounter() {
        var head = villages.head(village, household);
        var own = new Actor(head.person(), keeper.grants(), head.membership());
        var order = place(new BasketLine(salt, 1));
        for (var proof : new HandOverProof[]{TYPED, SIGNED}) {
            refused(() -> counter.redeem(village, household, Basket.of(salt, 1), proof, own), new OwnHousehold());
            refused(() -> handOver.handOver(village, order.id(), proof, own), new OwnHousehold());
        }
        var code = new HandOverProof.Code(read.get(village, order.id(), head).pickupCode());
        refused(() -> handOver.handOver(village, order.id(), code, own), new OwnHousehold());
    }

    @Test
    void anOrderHandedOverAgainstATypedWordWaitsToo() {
        var order = place(new BasketLine(hoe, 1), new BasketLine(salt, 1));
        refused(() -> handOver.handOver(village, order.id(), Optional.of(Basket.of(hoe, 1)), TYPED, keeper),
                new TypedSignatureNotEnough(25));
        refused(() -> confirm.confirm(village, order.id(), villages.head(village, household)), new NothingToConfirm());
        handOver.handOver(village, order.id(), TYPED, keeper);
        assertThat(read.get(village, order.id(), keeper).state()).isEqualTo(OrderState.HELD);
        var code = new HandOverProof.Code(order.pickupCode());
        assertThat(handOver.handOver(village, order.id(), code, keeper))
                .isInstanceOf(HandOver.HandOverOutcome.HandedOver.class);
    }

    @Test
    void aWaitingOrderIsCalledOffOrEndsByItself() {
        var before = shop.account(village, household);
        cancel.cancel(village, typed(11).id(), villages.head(village, household));
        assertThat(shop.account(village, household).available()).isEqualTo(before.available());
        typed(11);
        clock.standAt(clock.now().plus(Duration.ofDays(9)));
        assertThat(expire.expire(village)).isOne();
        assertThat(shop.account(village, household).available()).isEqualTo(before.available());
        assertThat(verify.verify(village).valid()).isTrue();
    }

    @Test
    void theCodeOfThePhonePaysOnceAndForAQuarterOfAnHour() {
        var head = villages.head(village, household);
        refused(() -> codes.make(village, household, keeper), new OutOfScope());
        var old = proof(codes.make(village, household, head));
        var code = proof(codes.make(village, household, head));
        var wrong = new WrongCounterCode(0);
        refused(() -> counter.redeem(village, household, Basket.of(hoe, 1), old, keeper), wrong);
        refused(() -> counter.redeem(village, villages.household(village), Basket.of(hoe, 1), code, keeper), wrong);
        assertThat(counter.redeem(village, household, Basket.of(hoe, 1), code, keeper).proof())
                .isEqualTo(HandOverProof.HandOverProofKind.CODE);
        refused(() -> counter.redeem(village, household, Basket.of(salt, 1), code, keeper), wrong);
        var late = proof(codes.make(village, household, head));
        clock.standAt(clock.now().plus(Duration.ofMinutes(15)));
        refused(() -> counter.redeem(village, household, Basket.of(salt, 1), late, keeper), wrong);
    }

    static HandOverProof proof(CounterCodes.CounterCode code) {
        return new HandOverProof.Code(code.code());
    }

    Grant grant(Role role, Integer... groups) {
        return new Grant(role, village.division(), Set.of(groups));
    }
}
