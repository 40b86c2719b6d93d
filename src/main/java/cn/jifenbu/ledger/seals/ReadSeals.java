package cn.jifenbu.ledger.seals;

import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// The village's seals, read only.
@ApplicationScoped
public class ReadSeals {

    private final SealRepository seals;

    ReadSeals(SealRepository seals) {
        this.seals = seals;
    }

    /// Newest first, with seal numbers below `before`.
    @Transactional
    public List<Seal> list(VillageId village, long before, int limit) {
        return seals.newest(village, before, limit).stream().map(Seal::of).toList();
    }
}
