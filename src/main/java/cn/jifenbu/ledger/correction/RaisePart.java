package cn.jifenbu.ledger.correction;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import java.util.Optional;

/// Where an entry is to have more points the ledger posts nothing: the feature the entry was posted for puts it through its
/// own reviews. Asked are all features; who does not know the source does nothing.
public interface RaisePart {

    /// The village is locked. `source` is what was posted for in the first place.
    ///
    /// @return empty when the source is another feature's
    /// @throws RefusedException with what stands against it
    Optional<ProposedCorrection> propose(VillageId village, EntrySource source, LedgerEntry original, int points, String reason,
            Actor actor);

    /// What is under way for the entry: who raises and who takes back the same entry would meet in the ledger.
    Optional<ProposedCorrection> underWay(VillageId village, long entryNo);

    /// The number of the entry that was posted in its stead.
    Optional<Long> postedInstead(VillageId village, long entryNo);
}
