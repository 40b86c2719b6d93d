package cn.jifenbu.household;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import java.util.Optional;

/// What a feature keeps open for a household has a say when the household changes, and goes along when it is merged. Asked in
/// the transaction of the change, the village locked.
public interface HouseholdPart {

    /// MERGE: it goes into another. SPLIT: a part of it leaves. CLOSE: it ends, or begins to end, with nobody to follow.
    enum Change {
        MERGE, SPLIT, CLOSE
    }

    /// What must be ended by people first; empty where nothing is, or where it goes along.
    default Optional<Refusal> against(Change change, VillageId village, HouseholdId household) {
        return Optional.empty();
    }

    /// What is still open is `heir`'s from now on, as if it had always been.
    void goTo(Household heir, HouseholdId merged);
}
