package cn.jifenbu.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// A right ledger for tests to spoil: entries of one village and seals over them, signed with a key of its own.
public final class MadeLedger {

    public static final UUID INSTALLATION = UUID.fromString("11111111-2222-3333-4444-555555555555");
    public static final long VILLAGE = 500_243_999_201L;
    public static final UUID ACTOR = UUID.fromString("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
    private static final long NOON = 1_741_147_200_000_000L;

    public final List<EntryLine> entries = new ArrayList<>();
    public final List<SealLine> seals = new ArrayList<>();
    private final EntryHash hashes = new EntryHash();
    private final long village;
    private final KeyPair key;

    public MadeLedger() {
        this(VILLAGE, newKey());
    }

    public MadeLedger(long village, KeyPair key) {
        this.village = village;
        this.key = key;
    }

    public static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public KeyPair key() {
        return key;
    }

    public long village() {
        return village;
    }

    /// `n` earnings of 5 points, two households in turn.
    public MadeLedger earn(int n) {
        for (int i = 0; i < n; i++) {
            int no = entries.size() + 1;
            var household = new UUID(7, no % 2);
            long seq = (no + 1) / 2;
            var previous = entries.isEmpty() ? new byte[32] : entries.getLast().hash();
            append(new EntryLine(village, no, household, seq, "EARN", "ISSUANCE", 5, 5, 2025, 5 * seq, "claim", "c/" + no,
                    new byte[32], ACTOR, 20152, NOON + no, previous, null));
        }
        return this;
    }

    /// One more of household `no`, posted at noon of a day.
    public MadeLedger post(int no, String kind, long points, long merit, long year, String source, String id, LocalDate day) {
        var household = new UUID(7, no);
        var own = entries.stream().filter(e -> e.household().equals(household)).toList();
        long balance = own.isEmpty() ? 0 : own.getLast().balanceAfter();
        append(new EntryLine(village, entries.size() + 1, household, own.size() + 1, kind, LedgerCheck.COUNTERS.get(kind),
                points, merit, year, balance + points, source, id, new byte[32], ACTOR, day.toEpochDay(),
                day.toEpochDay() * 86_400_000_000L + 14_400_000_000L + entries.size(),
                entries.isEmpty() ? new byte[32] : entries.getLast().hash(), null));
        return this;
    }

    private void append(EntryLine e) {
        entries.add(new EntryLine(e.village(), e.entryNo(), e.household(), e.accountSeq(), e.kind(), e.counter(), e.points(),
                e.merit(), e.meritYear(), e.balanceAfter(), e.sourceKind(), e.sourceId(), e.noteCommitment(), e.actor(),
                e.effectiveDay(), e.recordedMicros(), e.prevHash(), hashes.of(e.prevHash(), e)));
    }

    /// Seals what is not sealed yet.
    public MadeLedger seal() {
        long first = seals.isEmpty() ? 1 : seals.getLast().lastEntryNo() + 1;
        var leaves = leaves(first, entries.size());
        var publicKey = key.getPublic().getEncoded();
        var seal = new SealLine(INSTALLATION, village, seals.size() + 1, first, entries.size(), MerkleTree.rootOf(leaves),
                seals.isEmpty() ? SealLine.START : seals.getLast().hash(), "DAY_END", NOON + 1000, "Ed25519",
                SealLine.keyId(publicKey), publicKey, null, null);
        var hash = seal.computeHash();
        seals.add(seal.signed(hash, sign(hash)));
        return this;
    }

    private byte[] sign(byte[] hash) {
        return sign(key, hash);
    }

    public static byte[] sign(KeyPair key, byte[] hash) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key.getPrivate());
            signer.update(hash);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<byte[]> leaves(long first, long last) {
        return entries.subList((int) first - 1, (int) last).stream().map(EntryLine::hash).toList();
    }

    public Slip slip(int entryNo) {
        var seal = seals.stream().filter(s -> s.lastEntryNo() >= entryNo).findFirst().orElseThrow();
        var path = MerkleTree.path((int) (entryNo - seal.firstEntryNo()), leaves(seal.firstEntryNo(), seal.lastEntryNo()));
        return new Slip(entries.get(entryNo - 1), path, seal);
    }

    /// As ExportLedger writes it.
    public String export(int first, int last) {
        var out = new StringBuilder();
        var previous = first == 1 ? "00".repeat(32) : hex(entries.get(first - 2).hash());
        out.append("""
                {"type":"ledger","format":1,"installation":"%s","village":"%d","year":null,"firstEntryNo":%d,"prevHash":"%s"}
                """.formatted(INSTALLATION, village, first, previous));
        int sealed = writeLines(out, first, last);
        return out.append("""
                {"type":"end","entries":%d,"seals":%d,"lastEntryNo":%d,"lastHash":"%s"}
                """.formatted(last - first + 1, sealed, last, hex(entries.get(last - 1).hash()))).toString();
    }

    /// @return how many seals were among them
    public int writeLines(StringBuilder out, int first, int last) {
        int sealed = 0;
        for (var entry : entries.subList(first - 1, last)) {
            EntryText.write(out, entry);
            out.append('\n');
            for (var seal : seals) if (seal.lastEntryNo() == entry.entryNo()) {
                out.append(SealText.write(seal)).append('\n');
                sealed++;
            }
        }
        return sealed;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
