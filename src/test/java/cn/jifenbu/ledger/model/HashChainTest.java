package cn.jifenbu.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HashChainTest {

    private static final HouseholdId HOUSEHOLD = HouseholdId.fromString("11111111-2222-3333-4444-555555555555");
    private static final UUID ACTOR = UUID.fromString("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
    private static final LocalDate DEED = LocalDate.of(2024, 3, 5);
    private static final Instant AT = Instant.parse("2024-03-06T01:02:03.456789Z");
    private static final VillageId VILLAGE = new VillageId(500_243_999_201L);
    private static final Posting POSTING = Posting.earn(HOUSEHOLD, 5, DEED, new EntrySource("claim", "c1"));
    private static final Entry ENTRY = entry(VILLAGE, 1, 1, POSTING, 5, HashChain.NO_NOTE, ACTOR, AT);

    /// Computed once with another program from the description in [HashChain]: what is hashed today must verify for ever.
    @Test
    void theHashOfAKnownEntryNeverChanges() {
        assertThat(hex(HashChain.hash(HashChain.START, ENTRY)))
                .isEqualTo("40eb1364eb77e8ca7b236c674246fd5338aad75e48d4064e5a2d7c76f970d3ce");
    }

    @Test
    void theCommitmentOfAKnownNoteNeverChanges() {
        var salt = new byte[16];
        for (int i = 0; i < 16; i++) salt[i] = (byte) i;
        assertThat(hex(HashChain.commitment(salt, "备注")))
                .isEqualTo("b6450a7a870b4f9a6e0a99d03fb53823e26fcbcd57879f7730803c044b6e8785");
    }

    @Test
    void anyChangedFieldChangesTheHash() {
        var p = POSTING;
        var other = new HouseholdId(ACTOR);
        var changed = List.of(ENTRY, entry(new VillageId(500_243_999_202L), 1, 1, p, 5, HashChain.NO_NOTE, ACTOR, AT),
                entry(VILLAGE, 2, 1, p, 5, HashChain.NO_NOTE, ACTOR, AT),
                entry(VILLAGE, 1, 2, p, 5, HashChain.NO_NOTE, ACTOR, AT),
                entry(VILLAGE, 1, 1, p, 6, HashChain.NO_NOTE, ACTOR, AT),
                entry(VILLAGE, 1, 1, p, 5, HashChain.commitment(new byte[16], "备注"), ACTOR, AT),
                entry(VILLAGE, 1, 1, p, 5, HashChain.NO_NOTE, HOUSEHOLD.value(), AT),
                entry(VILLAGE, 1, 1, p, 5, HashChain.NO_NOTE, ACTOR, AT.plusNanos(1000)),
                with(new Posting(other, p.kind(), 5, 5, 2024, DEED, p.source(), "")),
                with(new Posting(HOUSEHOLD, EntryKind.ADJUST, 5, 5, 2024, DEED, p.source(), "")),
                with(new Posting(HOUSEHOLD, EntryKind.DEDUCT, 5, 5, 2024, DEED, p.source(), "")),
                with(new Posting(HOUSEHOLD, p.kind(), 6, 5, 2024, DEED, p.source(), "")),
                with(new Posting(HOUSEHOLD, p.kind(), -5, 5, 2024, DEED, p.source(), "")),
                with(new Posting(HOUSEHOLD, p.kind(), 5, 6, 2024, DEED, p.source(), "")),
                with(new Posting(HOUSEHOLD, p.kind(), 5, 5, 2025, DEED, p.source(), "")),
                with(new Posting(HOUSEHOLD, p.kind(), 5, 5, 2024, DEED.plusDays(1), p.source(), "")),
                with(new Posting(HOUSEHOLD, p.kind(), 5, 5, 2024, DEED, new EntrySource("claimc", "1"), "")),
                with(new Posting(HOUSEHOLD, p.kind(), 5, 5, 2024, DEED, new EntrySource("claim", "c2"), "")));
        var hashes = new LinkedHashSet<String>();
        changed.forEach(e -> hashes.add(hex(HashChain.hash(HashChain.START, e))));
        hashes.add(hex(HashChain.hash(HashChain.NO_NOTE.clone(), ENTRY)));
        hashes.add(hex(HashChain.hash(HashChain.commitment(new byte[1], ""), ENTRY)));
        assertThat(hashes).as("all different, an equal previous hash excepted").hasSize(changed.size() + 1);
    }

    private static Entry with(Posting posting) {
        return entry(VILLAGE, 1, 1, posting, 5, HashChain.NO_NOTE, ACTOR, AT);
    }

    private static Entry entry(VillageId village, long no, long seq, Posting posting, long balance, byte[] note, UUID actor,
            Instant at) {
        return new Entry(village, no, seq, posting, balance, note, actor, at);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
