package cn.jifenbu.verifier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// One run of a proof: adds up what each household's entries come to, takes the shares that are stated, and says which of them
/// are not what the entries, the policy and the earlier runs make. Memory goes by households, not by entries.
final class DividendShares {

    private final DividendTerms terms;
    private final Map<UUID, Points> points = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final Map<UUID, Absent> absent = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    DividendShares(DividendTerms terms) {
        this.terms = terms;
    }

    /// `sum` may be below zero; `first` is the number of the first entry that counts.
    private record Points(BigInteger sum, long first) {
        Points and(Points later) {
            return new Points(sum.add(later.sum), first);
        }
    }

    private record Share(long line, UUID household, String code, BigInteger merit, BigInteger due, BigInteger earlier,
            BigInteger amount, BigInteger remainder, boolean rounding, Long firstEntryNo) {}

    private record Absent(long line, String code, String state) {}

    /// A share as it should be, still to be rounded.
    private record Cut(Share stated, BigInteger whole, BigInteger remainder, long first) {}

    DividendTerms terms() {
        return terms;
    }

    void add(EntryLine entry, Origins.Origin origin) {
        if (!terms.counts(entry, origin)) return;
        points.merge(entry.household(), new Points(BigInteger.valueOf(terms.value(entry)), entry.entryNo()), Points::and);
    }

    void share(long no, Map<String, Object> line) {
        var share = new Share(no, UUID.fromString(SealText.text(line, "household")), SealText.text(line, "householdCode"),
                DividendTerms.sum(line, "merit"), DividendTerms.sum(line, "dueFen"), DividendTerms.sum(line, "earlierFen"),
                DividendTerms.sum(line, "amountFen"), DividendTerms.sum(line, "remainder"),
                Boolean.TRUE.equals(line.get("rounding")), DividendTerms.numberOrNull(line, "firstEntryNo"));
        if (SealText.number(line, "shareNo") != shares.size() + 1) fault(share, "份额号应为 " + (shares.size() + 1));
        if (!shares.isEmpty() && byCodePoint(shares.getLast().code, share.code) >= 0) fault(share, "户编号重复或次序不对");
        shares.add(share);
    }

    void absent(long no, Map<String, Object> line) {
        absent.put(UUID.fromString(SealText.text(line, "household")),
                new Absent(no, SealText.text(line, "householdCode"), SealText.text(line, "state")));
    }

    /// What each household got; for the runs after this one.
    Map<UUID, BigInteger> amounts() {
        var amounts = new HashMap<UUID, BigInteger>();
        shares.forEach(s -> amounts.merge(s.household, s.amount, BigInteger::add));
        return amounts;
    }

    /// @param granted what earlier runs of the year gave, by household
    /// @return what is wrong; empty when every share is right
    List<String> faults(Map<UUID, BigInteger> granted) {
        var pool = terms.policy().pool(terms.income());
        if (!pool.equals(terms.pool())) faults.add(name() + "：分红总额应为 " + pool + " 分");
        shares.forEach(s -> checkMerit(s, granted.get(s.household)));
        checkAbsent(granted);
        if (faults.isEmpty()) checkSplit();
        return faults;
    }

    private void checkMerit(Share s, BigInteger granted) {
        var merit = merit(s.household);
        var due = counts(s.household) ? merit : BigInteger.ZERO;
        if (!s.merit.equals(due)) fault(s, "按流水积分应为 " + due + "，写的是 " + s.merit);
        if (granted == null && !counts(s.household)) fault(s, "的积分不到起分线，不该在表里");
        var first = points.containsKey(s.household) ? points.get(s.household).first : null;
        if (!Objects.equals(first, s.firstEntryNo)) fault(s, "第一笔应为 " + first + "，写的是 " + s.firstEntryNo);
        var earlier = granted == null ? BigInteger.ZERO : granted;
        if (!earlier.equals(s.earlier)) fault(s, "以前已分 " + earlier + " 分，写的是 " + s.earlier + " 分");
        if (absent.containsKey(s.household)) fault(s, "既有份额又写着没有参加");
    }

    private BigInteger merit(UUID household) {
        var of = points.get(household);
        return of == null ? BigInteger.ZERO : of.sum.max(BigInteger.ZERO);
    }

    /// Whether its points are enough to share; whether it was an active household no ledger knows.
    private boolean counts(UUID household) {
        boolean below = points.containsKey(household) && points.get(household).sum.signum() < 0;
        return merit(household).compareTo(terms.policy().minMerit()) >= 0
                && !(below && terms.policy().negative().equals("EXCLUDED"));
    }

    /// Nobody whose points count is left out without a word.
    private void checkAbsent(Map<UUID, BigInteger> granted) {
        var present = new HashMap<UUID, Share>();
        for (var share : shares) if (present.put(share.household, share) != null) fault(share, "有两份份额");
        for (var household : new TreeMap<>(points).keySet()) {
            if (present.containsKey(household) || !counts(household) || merit(household).signum() == 0) continue;
            var why = absent.get(household);
            var who = why == null ? "户 " + household : "第 " + why.line + " 行，户 " + why.code;
            if (why == null || why.state.equals("ACTIVE") || granted.containsKey(household)) {
                faults.add(name() + "：" + who + " 按流水有 " + merit(household) + " 分，却没有份额");
            }
        }
    }

    /// Those who have the points but were no active households: only the village knows whether that is so.
    List<String> leftOut() {
        return absent.entrySet().stream()
                .filter(a -> counts(a.getKey()) && merit(a.getKey()).signum() > 0 && !amounts().containsKey(a.getKey()))
                .map(a -> name() + "：户 " + a.getValue().code + " 有 " + merit(a.getKey()) + " 分，冻结时的状态是 "
                        + a.getValue().state + "，没有参加")
                .sorted().toList();
    }

    /// By largest remainder; equal ones to who earned first, then by code.
    private void checkSplit() {
        var total = shares.stream().map(Share::merit).reduce(BigInteger.ZERO, BigInteger::add);
        if (!total.equals(terms.totalMerit())) faults.add(name() + "：积分合计应为 " + total);
        if (total.signum() == 0) {
            faults.add(name() + "：没有积分");
            return;
        }
        var cuts = new ArrayList<Cut>();
        for (var share : shares) {
            var parts = terms.pool().multiply(share.merit).divideAndRemainder(total);
            cuts.add(new Cut(share, parts[0], parts[1], share.firstEntryNo == null ? Long.MAX_VALUE : share.firstEntryNo));
        }
        var spare = terms.pool().subtract(cuts.stream().map(Cut::whole).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        cuts.sort(Comparator.comparing(Cut::remainder).reversed().thenComparing(Cut::first)
                .thenComparing(c -> c.stated.code, DividendShares::byCodePoint));
        for (int i = 0; i < cuts.size(); i++) check(cuts.get(i), i < spare);
    }

    private void check(Cut cut, boolean rounding) {
        var s = cut.stated;
        var due = rounding ? cut.whole.add(BigInteger.ONE) : cut.whole;
        var amount = due.subtract(s.earlier);
        boolean right = due.equals(s.due) && amount.equals(s.amount) && cut.remainder.equals(s.remainder)
                && rounding == s.rounding;
        if (!right) fault(s, "应分 " + due + " 分，本次 " + amount + " 分");
    }

    private void fault(Share share, String problem) {
        faults.add("第 " + share.line + " 行，户 " + share.code + "：" + problem);
    }

    private String name() {
        return "第 " + terms.runNo() + " 次";
    }

    private static int byCodePoint(String a, String b) {
        var left = a.codePoints().iterator();
        var right = b.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = Integer.compare(left.nextInt(), right.nextInt());
            if (order != 0) return order;
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
