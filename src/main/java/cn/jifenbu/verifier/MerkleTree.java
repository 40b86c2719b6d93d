package cn.jifenbu.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Merkle trees as RFC 6962 hashes them: a leaf is SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖ left ‖ right). Leaves are added
/// in order; only one hash per level is kept.
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = Sha256.digest();
    /// Roots of the full subtrees so far, the largest first.
    private final List<byte[]> subtrees = new ArrayList<>();
    private long size;

    public static byte[] rootOf(List<byte[]> leaves) {
        var tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    public void add(byte[] data) {
        digest.update(LEAF);
        var node = digest.digest(data);
        for (long full = size; (full & 1) == 1; full >>= 1) node = node(subtrees.removeLast(), node);
        subtrees.add(node);
        size++;
    }

    /// Of all leaves so far; SHA-256 of nothing while there are none.
    public byte[] root() {
        if (subtrees.isEmpty()) return digest.digest();
        var root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) root = node(subtrees.get(i), root);
        return root;
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /// The neighbours that lead from leaf `index` (from 0) to the root, the nearest first.
    public static List<byte[]> path(int index, List<byte[]> leaves) {
        int n = leaves.size();
        if (index < 0 || index >= n) throw new IndexOutOfBoundsException(index + " of " + n);
        if (n == 1) return new ArrayList<>();
        int left = Integer.highestOneBit(n - 1);
        boolean inLeft = index < left;
        var path = inLeft ? path(index, leaves.subList(0, left)) : path(index - left, leaves.subList(left, n));
        path.add(rootOf(inLeft ? leaves.subList(left, n) : leaves.subList(0, left)));
        return path;
    }
}
