package cn.jifenbu.verifier;

import java.security.MessageDigest;
import java.util.List;

/// What somebody does who was given a proof, written from RFC 9162 and without our tree.
public final class MerkleProof {

    private MerkleProof() {}

    /// The root that a leaf and its path lead to, in a tree of `size` leaves; null when the path has not the right length.
    public static byte[] rootFrom(byte[] data, long index, long size, List<byte[]> path) {
        var node = hash(0, data);
        long at = index;
        long last = size - 1;
        for (var neighbour : path) {
            if (last == 0) return null;
            boolean right = (at & 1) == 1 || at == last;
            node = right ? hash(1, neighbour, node) : hash(1, node, neighbour);
            if (right) while ((at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? node : null;
    }

    private static byte[] hash(int prefix, byte[]... parts) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) prefix);
        for (var part : parts) digest.update(part);
        return digest.digest();
    }
}
