package cn.jifenbu.verifier.sm;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The hash SM3 (GB/T 32905), which the JDK does not have.
final class Sm3 {

    private static final int[] START = {0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d,
            0xb0fb0e4e};

    private Sm3() {}

    static byte[] hash(byte[]... parts) {
        int length = 0;
        for (var part : parts) length += part.length;
        var padded = ByteBuffer.allocate((length + 8) / 64 * 64 + 64);
        for (var part : parts) padded.put(part);
        padded.put((byte) 0x80).putLong(padded.capacity() - 8, length * 8L);
        var state = START.clone();
        for (int block = 0; block < padded.capacity(); block += 64) compress(state, padded, block);
        var out = ByteBuffer.allocate(32);
        for (int word : state) out.putInt(word);
        return out.array();
    }

    private static void compress(int[] state, ByteBuffer message, int at) {
        var w = expand(message, at);
        var s = Arrays.copyOf(state, 8);
        for (int j = 0; j < 64; j++) {
            int turned = Integer.rotateLeft(s[0], 12);
            int ss1 = Integer.rotateLeft(turned + s[4] + Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32), 7);
            int tt1 = ff(j, s[0], s[1], s[2]) + s[3] + (ss1 ^ turned) + (w[j] ^ w[j + 4]);
            int tt2 = gg(j, s[4], s[5], s[6]) + s[7] + ss1 + w[j];
            s[3] = s[2];
            s[2] = Integer.rotateLeft(s[1], 9);
            s[1] = s[0];
            s[0] = tt1;
            s[7] = s[6];
            s[6] = Integer.rotateLeft(s[5], 19);
            s[5] = s[4];
            s[4] = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
        }
        for (int i = 0; i < 8; i++) state[i] ^= s[i];
    }

    private static int[] expand(ByteBuffer message, int at) {
        var w = new int[68];
        for (int j = 0; j < 16; j++) w[j] = message.getInt(at + 4 * j);
        for (int j = 16; j < 68; j++) {
            int x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
            w[j] = x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23) ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
        }
        return w;
    }

    private static int ff(int j, int x, int y, int z) {
        return j < 16 ? x ^ y ^ z : x & y | x & z | y & z;
    }

    private static int gg(int j, int x, int y, int z) {
        return j < 16 ? x ^ y ^ z : x & y | ~x & z;
    }
}
