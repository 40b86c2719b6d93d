package cn.jifenbu.verifier.sm;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Checks SM2 signatures (GB/T 32918.2 on the curve of 32918.5) with the usual signer's id. Only checks: nothing here is
/// secret, so nothing here needs to run in constant time.
public final class Sm2 {

    private static final BigInteger P = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF");
    private static final BigInteger N = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
    private static final BigInteger A = P.subtract(BigInteger.valueOf(3));
    private static final BigInteger B = hex("28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93");
    private static final Point G = new Point(hex("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7"),
            hex("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0"));
    private static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Sm2() {}

    /// null is the point at infinity.
    private record Point(BigInteger x, BigInteger y) {}

    public static boolean valid(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length < 65 || publicKey[publicKey.length - 65] != 4 || signature.length != 64) return false;
        var key = new Point(number(publicKey, publicKey.length - 64), number(publicKey, publicKey.length - 32));
        var r = number(signature, 0);
        var s = number(signature, 32);
        if (!onCurve(key) || outside(r) || outside(s)) return false;
        var t = r.add(s).mod(N);
        if (t.signum() == 0) return false;
        var sum = add(times(s, G), times(t, key));
        return sum != null && e(key, message).add(sum.x).mod(N).equals(r);
    }

    private static BigInteger e(Point key, byte[] message) {
        var z = Sm3.hash(new byte[]{0, (byte) (ID.length * 8)}, ID, bytes(A), bytes(B), bytes(G.x), bytes(G.y), bytes(key.x),
                bytes(key.y));
        return new BigInteger(1, Sm3.hash(z, message));
    }

    private static boolean outside(BigInteger number) {
        return number.signum() == 0 || number.compareTo(N) >= 0;
    }

    private static boolean onCurve(Point p) {
        return p.x.compareTo(P) < 0 && p.y.compareTo(P) < 0
                && p.y.pow(2).subtract(p.x.pow(3).add(A.multiply(p.x)).add(B)).mod(P).signum() == 0;
    }

    private static Point times(BigInteger k, Point p) {
        Point sum = null;
        for (int bit = k.bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum);
            if (k.testBit(bit)) sum = add(sum, p);
        }
        return sum;
    }

    private static Point add(Point p, Point q) {
        if (p == null) return q;
        if (q == null) return p;
        if (p.x.equals(q.x) && p.y.add(q.y).mod(P).signum() == 0) return null;
        var slope = p.equals(q)
                ? p.x.pow(2).multiply(BigInteger.valueOf(3)).add(A).multiply(p.y.multiply(TWO).modInverse(P))
                : q.y.subtract(p.y).multiply(q.x.subtract(p.x).modInverse(P));
        var x = slope.pow(2).subtract(p.x).subtract(q.x).mod(P);
        return new Point(x, slope.multiply(p.x.subtract(x)).subtract(p.y).mod(P));
    }

    private static BigInteger number(byte[] bytes, int at) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, at, at + 32));
    }

    private static byte[] bytes(BigInteger number) {
        var padded = number.add(ONE.shiftLeft(256)).toByteArray();
        return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
    }

    private static BigInteger hex(String text) {
        return new BigInteger(text, 16);
    }
}
