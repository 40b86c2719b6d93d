package cn.jifenbu.verifier;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Recomputes one village's ledger line by line, whether the lines come from the database or from a file: numbers, chain,
/// amounts, balances, seals. Every method tells the first fault it sees; after one the check is over.
public final class LedgerCheck {

    static final Map<String, String> COUNTERS = Map.of("EARN", "ISSUANCE", "DEDUCT", "ISSUANCE", "REDEEM", "REDEMPTION",
            "RETURN", "REDEMPTION", "CLEAR", "CLEARING", "ADJUST", "ADJUSTMENT", "TRANSFER", "TRANSFER", "REVERSAL",
            "ADJUSTMENT");

    private final EntryHash hashes = new EntryHash();
    private final long village;
    private final Books books;
    private final boolean fromTheStart;
    private long lastNo;
    private byte[] lastHash;
    private long sealNo;
    private byte[] sealHash = SealLine.START;
    private long sealedTo;
    private MerkleTree unsealed = new MerkleTree();

    private LedgerCheck(long village, long lastNo, byte[] lastHash) {
        this.village = village;
        this.lastNo = lastNo;
        this.lastHash = lastHash;
        this.sealedTo = lastNo;
        this.fromTheStart = lastNo == 0;
        this.books = new Books(fromTheStart);
    }

    public static LedgerCheck fromTheStart(long village) {
        return new LedgerCheck(village, 0, new byte[32]);
    }

    /// Goes on after an entry that is not at hand: what came before is believed.
    public static LedgerCheck after(long village, long entryNo, byte[] hash) {
        return new LedgerCheck(village, entryNo, hash);
    }

    public Optional<Fault> entry(EntryLine line) {
        if (line.entryNo() != lastNo + 1) return missing();
        var problem = problem(line);
        if (problem == null) problem = books.add(line);
        if (problem != null) return Optional.of(Fault.entry(line.entryNo(), problem));
        lastNo = line.entryNo();
        lastHash = line.hash();
        unsealed.add(line.hash());
        return Optional.empty();
    }

    private String problem(EntryLine line) {
        if (line.village() != village) return "不是本村的流水";
        if (!Arrays.equals(line.prevHash(), lastHash)) return "与上一笔的哈希不相连";
        boolean moves = line.points() != 0 || line.merit() != 0;
        boolean known = line.counter().equals(COUNTERS.get(line.kind()));
        return moves && known && Arrays.equals(line.hash(), hashes.of(lastHash, line)) ? null : "内容与哈希不符";
    }

    /// The note of an entry, where it has not been erased.
    public Optional<Fault> note(EntryLine line, byte[] salt, String note) {
        boolean same = Arrays.equals(line.noteCommitment(), hashes.commitment(salt, note));
        return same ? Optional.empty() : Optional.of(Fault.entry(line.entryNo(), "备注与哈希不符"));
    }

    /// To be told right after the seal's last entry.
    public Optional<Fault> seal(SealLine seal) {
        long expected = sealNo + 1;
        boolean first = sealNo == 0 && !fromTheStart;
        if (!first && seal.sealNo() != expected) return Optional.of(Fault.seal(expected, "缺少这一号封存"));
        var problem = problem(seal, first);
        if (problem != null) return Optional.of(Fault.seal(seal.sealNo(), problem));
        sealNo = seal.sealNo();
        sealHash = seal.hash();
        sealedTo = seal.lastEntryNo();
        unsealed = new MerkleTree();
        return Optional.empty();
    }

    /// Of the first seal after a beginning in the middle, what came before is believed, and so is a range that reaches back.
    private String problem(SealLine seal, boolean first) {
        if (seal.village() != village) return "不是本村的封存";
        if (seal.problem() != null) return seal.problem();
        if (!first && !Arrays.equals(seal.prevHash(), sealHash)) return "与上一号封存的哈希不相连";
        boolean reachesBack = first && seal.firstEntryNo() <= sealedTo;
        if (seal.lastEntryNo() != lastNo || !reachesBack && seal.firstEntryNo() != sealedTo + 1) return "封存的范围不对";
        return reachesBack || Arrays.equals(seal.root(), unsealed.root()) ? null : "封存之后流水被改过";
    }

    /// That the line after the last is not there, though it should be.
    public Optional<Fault> missing() {
        return Optional.of(Fault.entry(lastNo + 1, "缺少第 " + (lastNo + 1) + " 笔"));
    }

    public long lastNo() {
        return lastNo;
    }

    public byte[] lastHash() {
        return lastHash;
    }

    public String lastHashHex() {
        return HexFormat.of().formatHex(lastHash);
    }

    public long lastSealNo() {
        return sealNo;
    }

    public Books books() {
        return books;
    }
}
