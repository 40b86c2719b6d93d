package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.Entry;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "entry")
@IdClass(EntryRow.Key.class)
public class EntryRow {

    @Id long villageId;
    @Id public long entryNo;
    UUID householdId;
    long accountSeq;
    @Enumerated(EnumType.STRING) public EntryKind kind;
    @Enumerated(EnumType.STRING) EntryKind.Counter counter;
    long points;
    long merit;
    int meritYear;
    long balanceAfter;
    String sourceKind;
    String sourceId;
    byte[] noteCommitment;
    UUID actor;
    LocalDate effectiveOn;
    Instant recordedAt;
    byte[] prevHash;
    byte[] hash;

    public record Key(long villageId, long entryNo) {}

    static EntryRow of(Entry entry, byte[] prevHash, byte[] hash) {
        var posting = entry.posting();
        var row = new EntryRow();
        row.villageId = entry.village().value();
        row.entryNo = entry.entryNo();
        row.householdId = posting.household().value();
        row.accountSeq = entry.accountSeq();
        row.kind = posting.kind();
        row.counter = posting.kind().counter();
        row.points = posting.points();
        row.merit = posting.merit();
        row.meritYear = posting.meritYear();
        row.balanceAfter = entry.balanceAfter();
        row.sourceKind = posting.source().kind();
        row.sourceId = posting.source().id();
        row.noteCommitment = entry.noteCommitment();
        row.actor = entry.actor();
        row.effectiveOn = posting.effectiveOn();
        row.recordedAt = entry.recordedAt();
        row.prevHash = prevHash;
        row.hash = hash;
        return row;
    }

    Entry toEntry() {
        var posting = new Posting(new HouseholdId(householdId), kind, points, merit, meritYear, effectiveOn,
                new EntrySource(sourceKind, sourceId), "");
        return new Entry(new VillageId(villageId), entryNo, accountSeq, posting, balanceAfter, noteCommitment, actor,
                recordedAt);
    }
}
