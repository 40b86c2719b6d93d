package cn.jifenbu.dividend.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a run's money is. The lines add up to what its shares add up to, at every moment: the pool of a year's run, the
/// differences of an adjustment.
public final class RunMoney {

    private RunMoney() {}

    /// Money of `households` that is all in one place: `fen` above zero from the village to them, below zero from them back.
    public record MoneyLine(Payment payment, int households, long fen) {}

    /// What was set off in part is in two lines. Lines of nothing are left out.
    public static List<MoneyLine> of(List<ShareMoney> shares) {
        var lines = new ArrayList<MoneyLine>();
        for (int sign : new int[]{1, -1}) {
            var side = shares.stream().filter(share -> Long.signum(share.amountFen()) == sign).toList();
            for (var payment : Payment.values()) {
                var sums = side.stream().mapToLong(share -> in(payment, share)).filter(fen -> fen > 0).toArray();
                if (sums.length > 0) lines.add(new MoneyLine(payment, sums.length, sign * Arrays.stream(sums).sum()));
            }
        }
        return lines;
    }

    private static long in(Payment payment, ShareMoney share) {
        if (payment == Payment.SET_OFF) return share.setOffFen();
        return payment == share.payment() ? share.restFen() : 0;
    }
}
