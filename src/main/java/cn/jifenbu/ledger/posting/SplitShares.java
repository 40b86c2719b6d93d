package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.Entry;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.shared.VillageId;
import java.util.List;

/// A household that was split answers for its entries together with those that left it. The ledger only asks.
public interface SplitShares {

    /// What must be transferred to the entry's household and from it, pair by pair, so that each bears its share of `points`
    /// and `merit`: what the entry counts for more (or less, negative) after it has been put right.
    List<Posting> transfers(VillageId village, Entry original, long points, long merit, String reason);
}
