package cn.jifenbu.dividend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.dividend.model.RunMoney.MoneyLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where a run's money is adds up to what its shares add up to, whatever happens to it.
class ShareMoneyTest {

    @Test
    void whateverHappensNoFenIsLostOrMade() {
        var random = new Random(16);
        for (int life = 0; life < 300; life++) {
            var shares = new ArrayList<ShareMoney>();
            for (int i = 0; i < 8; i++) shares.add(share(random.nextInt(-500, 1000)));
            long pool = shares.stream().mapToLong(ShareMoney::amountFen).sum();
            for (int step = 0; step < 60; step++) {
                int at = random.nextInt(shares.size());
                shares.set(at, next(shares.get(at), random));
                var lines = RunMoney.of(shares);
                assertThat(lines.stream().mapToLong(MoneyLine::fen).sum()).isEqualTo(pool);
                assertThat(lines).noneMatch(line -> line.fen() == 0);
                long owed = shares.stream().mapToLong(ShareMoney::payableFen).sum();
                assertThat(lines.stream().filter(line -> Payment.OWED.contains(line.payment())).mapToLong(MoneyLine::fen).sum())
                        .isEqualTo(owed);
            }
        }
    }

    /// Every share that anybody owes can be brought to an end from wherever it is.
    @Test
    void everyLifeCanEnd() {
        var random = new Random(17);
        for (int life = 0; life < 300; life++) {
            var share = share(random.nextInt(-500, 1000));
            for (int step = 0; step < random.nextInt(1, 20); step++) share = next(share, random);
            if (share.payableFen() > 0) share = share.after(PaymentEvent.PAY);
            if (share.debtFen() > 0) share = share.after(PaymentEvent.WAIVE);
            assertThat(share.payableFen() + share.debtFen()).isZero();
        }
    }

    @Test
    void whatIsSetOffInPartIsStillOwedForTheRest() {
        var half = new ShareMoney(1000, Payment.PENDING, 0).setOff(400);
        assertThat(half).isEqualTo(new ShareMoney(1000, Payment.PENDING, 400));
        assertThat(half.payableFen()).isEqualTo(600);
        assertThat(RunMoney.of(List.of(half))).containsExactly(new MoneyLine(Payment.PENDING, 1, 600),
                new MoneyLine(Payment.SET_OFF, 1, 400));
        assertThat(half.setOff(600).payment()).isEqualTo(Payment.SET_OFF);
        assertThat(half.after(PaymentEvent.PAY).after(PaymentEvent.RETURN).payableFen()).isEqualTo(600);
        assertThat(RunMoney.of(List.of(new ShareMoney(-417, Payment.TO_SET_OFF, 17)))).containsExactly(
                new MoneyLine(Payment.TO_SET_OFF, 1, -400), new MoneyLine(Payment.SET_OFF, 1, -17));
    }

    @Test
    void sumsThatCannotBeAreNotMade() {
        for (var wrong : new long[]{0, -1, 1001}) {
            assertThatThrownBy(() -> new ShareMoney(1000, Payment.PENDING, 0).setOff(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ShareMoney(1000, Payment.OVERPAID, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareMoney(-1000, Payment.PENDING, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareMoney(1000, Payment.SET_OFF, 999)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ShareMoney share(long fen) {
        return new ShareMoney(fen, fen < 0 ? Payment.OVERPAID : Payment.PENDING, 0);
    }

    private static ShareMoney next(ShareMoney share, Random random) {
        var possible = Arrays.stream(PaymentEvent.values()).filter(event -> event.from().contains(share.payment())).toList();
        if (possible.isEmpty()) return share;
        var event = possible.get(random.nextInt(possible.size()));
        if (event != PaymentEvent.SET_OFF) return share.after(event);
        return share.restFen() == 0 ? share : share.setOff(random.nextLong(1, share.restFen() + 1));
    }
}
