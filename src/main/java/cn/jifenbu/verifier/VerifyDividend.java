package cn.jifenbu.verifier;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Computes a dividend again from its proof file, with nothing but the JDK, and names the first share that is wrong:
/// `java -cp jifenbu.jar cn.jifenbu.verifier.VerifyDividend proof.json`. Ends with 0 when all is right, 1 when something is
/// not, 2 when the file cannot be read. Sums are in fen.
public final class VerifyDividend {

    private VerifyDividend() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("用法：VerifyDividend 依据文件.json");
            System.exit(2);
        }
        try {
            var faults = faults(Files.readString(Path.of(args[0])));
            faults.forEach(System.out::println);
            if (faults.isEmpty()) System.out.println("核对无误：每户金额都和依据一致，合计等于分红总额。");
            System.exit(faults.isEmpty() ? 0 : 1);
        } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            System.err.println("读不了这个文件：" + e.getMessage());
            System.exit(2);
        }
    }

    private record Share(long no, String code, BigInteger merit, BigInteger first, BigInteger whole, BigInteger remainder,
            Map<String, Object> stated) {}

    /// What is wrong, in Chinese, the first fault of each kind; empty when everything is right.
    ///
    /// @throws IllegalArgumentException when it is no proof
    public static List<String> faults(String json) {
        var proof = ProofJson.object(json);
        if (!"jifenbu-dividend-proof-1".equals(proof.get("format"))) throw new IllegalArgumentException("不是分红依据");
        var faults = new ArrayList<String>();
        checkPool(proof, faults);
        checkShares(proof, faults);
        return faults;
    }

    /// The rate of the income, or a fixed sum, then the floor, then the ceiling.
    private static void checkPool(Map<String, Object> proof, List<String> faults) {
        var policy = ProofJson.object(proof.get("policy"));
        var income = number(ProofJson.object(proof.get("income")).get("amountFen"));
        var pool = policy.get("fixedFen") != null ? number(policy.get("fixedFen"))
                : income.multiply(number(policy.get("rateBp"))).divide(BigInteger.valueOf(10_000));
        if (policy.get("floorFen") != null) pool = pool.max(number(policy.get("floorFen")));
        if (policy.get("ceilingFen") != null) pool = pool.min(number(policy.get("ceilingFen")));
        if (!pool.equals(number(proof.get("poolFen")))) faults.add("分红总额应为 " + pool + " 分");
    }

    private static void checkShares(Map<String, Object> proof, List<String> faults) {
        var pool = number(proof.get("poolFen"));
        var stated = ProofJson.list(proof.get("shares")).stream().map(ProofJson::object).toList();
        var total = stated.stream().map(s -> number(s.get("merit"))).reduce(BigInteger.ZERO, BigInteger::add);
        if (!total.equals(number(proof.get("totalMerit")))) faults.add("积分合计应为 " + total);
        if (total.signum() == 0) throw new IllegalArgumentException("没有积分");
        var shares = stated.stream().map(s -> share(s, pool, total)).toList();
        var order = shares.stream().sorted(Comparator.comparing(Share::remainder).reversed().thenComparing(Share::first)
                .thenComparing(Share::code, VerifyDividend::byCodePoint)).toList();
        var spare = pool.subtract(shares.stream().map(Share::whole).reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        var least = number(ProofJson.object(proof.get("policy")).get("minMerit"));
        for (int i = 0; i < order.size(); i++) check(order.get(i), i < spare, least, faults);
        var sum = stated.stream().map(s -> number(s.get("dueFen"))).reduce(BigInteger.ZERO, BigInteger::add);
        if (!sum.equals(pool)) faults.add("各户应分合计 " + sum + " 分，不等于分红总额 " + pool + " 分");
        for (int i = 1; i < shares.size(); i++) {
            if (byCodePoint(shares.get(i - 1).code(), shares.get(i).code()) >= 0) {
                faults.add("户编号重复或次序不对：" + shares.get(i).code());
                break;
            }
        }
    }

    private static Share share(Map<String, Object> stated, BigInteger pool, BigInteger total) {
        var merit = number(stated.get("merit"));
        var parts = pool.multiply(merit).divideAndRemainder(total);
        var first = stated.get("firstEntryNo") == null ? BigInteger.valueOf(Long.MAX_VALUE)
                : number(stated.get("firstEntryNo"));
        return new Share(number(stated.get("shareNo")).longValueExact(), (String) stated.get("householdCode"), merit, first,
                parts[0], parts[1], stated);
    }

    private static void check(Share share, boolean rounded, BigInteger least, List<String> faults) {
        var due = rounded ? share.whole().add(BigInteger.ONE) : share.whole();
        var stated = share.stated();
        var amount = due.subtract(number(stated.get("earlierFen")));
        boolean right = due.equals(number(stated.get("dueFen"))) && share.remainder().equals(number(stated.get("remainder")))
                && amount.equals(number(stated.get("amountFen"))) && Boolean.valueOf(rounded).equals(stated.get("rounding"));
        if (!right) faults.add("户 " + share.code() + " 应分 " + due + " 分，本次 " + amount + " 分");
        boolean granted = number(stated.get("earlierFen")).signum() != 0;
        if (share.merit().signum() < 0 || !granted && share.merit().compareTo(least) < 0) {
            faults.add("户 " + share.code() + " 的积分不到起分线，不该在表里");
        }
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

    private static BigInteger number(Object value) {
        if (value instanceof BigInteger number) return number;
        throw new IllegalArgumentException("缺少数字");
    }
}
