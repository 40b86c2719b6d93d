package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.correction.CorrectEntry;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Reversal;
import cn.jifenbu.ledger.posting.EntryRepository;
import cn.jifenbu.ledger.posting.EntryRow;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.refusal.LedgerRefusal.UnknownEntry;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// One entry and what became of it.
@ApplicationScoped
public class ReadEntry {

    private final EntryRepository entries;
    private final CorrectEntry correct;

    ReadEntry(EntryRepository entries, CorrectEntry correct) {
        this.entries = entries;
        this.correct = correct;
    }

    @Transactional
    public EntryDetail read(VillageId village, long entryNo) {
        var key = new EntryRow.Key(village.value(), entryNo);
        var row = entries.findByIdOptional(key).orElseThrow(() -> new RefusedException(new UnknownEntry()));
        var note = entries.note(key).orElse(null);
        var reversal = entries.bySource(village, Reversal.of(entryNo), EntryKind.REVERSAL);
        var correction = entries.bySource(village, new EntrySource(Reversal.CORRECTION, Long.toString(entryNo)), row.kind);
        return new EntryDetail(LedgerEntry.of(row), note, reversal.map(r -> r.entryNo).orElse(null),
                correction.map(r -> r.entryNo).or(() -> correct.postedInstead(village, entryNo)).orElse(null),
                correct.proposed(village, LedgerEntry.of(row)).orElse(null));
    }
}
