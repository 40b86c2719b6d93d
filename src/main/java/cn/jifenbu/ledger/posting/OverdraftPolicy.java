package cn.jifenbu.ledger.posting;

import cn.jifenbu.shared.VillageId;
import java.time.LocalDate;

/// Whether a household of the village may owe points. The catalogue's policy answers; the ledger only asks.
public interface OverdraftPolicy {

    boolean allowsDebt(VillageId village, LocalDate day);
}
