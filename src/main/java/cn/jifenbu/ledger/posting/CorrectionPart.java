package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import java.util.Optional;

/// What a feature keeps of an entry posted for it is put right together with the entry. The ledger tells all features; who does
/// not know the source does nothing.
public interface CorrectionPart {

    /// In the transaction of the reversal, the village locked. `source` is what was posted for in the first place, also when a
    /// correction is corrected; `instead` is what counts now, empty when nothing does.
    void corrected(VillageId village, EntrySource source, Optional<LedgerEntry> instead, String reason, Actor actor);
}
