package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.Entry;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.persistence.Column;
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
    @Column(columnDefinition = "jsonb") String lots;

    public record Key(long villageId, long entryNo) {}

    static EntryRow of(Entry entry, byte[] prevHash, byte[] hash, Lots moved) {
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
        row.lots = moved.equals(row.unnamed()) ? null : moved.json();
        return row;
    }

    /// Of which years its points were.
    Lots lots() {
        return lots == null ? unnamed() : Lots.parse(lots);
    }

    /// What corrects this entry moves points of the same years. What was cleared comes back as points of the year in which
    /// people give it back, or it would end again at once.
    Posting inItsYears(Posting correction) {
        if (kind == EntryKind.CLEAR || points == 0) return correction;
        if (correction.kind() == EntryKind.REVERSAL) return correction.ofYears(lots().negated());
        return points < 0 ? correction : correction.ofYears(Lots.of(lots().byYear().lastKey(), correction.points()));
    }

    private Lots unnamed() {
        return Lots.of(BusinessClock.dayOf(recordedAt).getYear(), points);
    }

    Entry toEntry() {
        var posting = new Posting(new HouseholdId(householdId), kind, points, merit, meritYear, effectiveOn,
                new EntrySource(sourceKind, sourceId), "");
        return new Entry(new VillageId(villageId), entryNo, accountSeq, posting, balanceAfter, noteCommitment, actor,
                recordedAt);
    }
}
