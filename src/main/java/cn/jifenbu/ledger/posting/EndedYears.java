package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.EndedYear;
import cn.jifenbu.shared.VillageId;
import java.util.List;

/// Which years' points have ended in a village. The ledger asks when points of an earlier year come back; who ends them
/// answers.
public interface EndedYears {

    /// The oldest first.
    List<EndedYear> of(VillageId village);
}
