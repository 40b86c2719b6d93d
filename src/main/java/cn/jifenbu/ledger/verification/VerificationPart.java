package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import java.util.Optional;

/// What a feature keeps beside the ledger and wants to be checked with it: stock against orders, boards against seals.
public interface VerificationPart {

    /// What is wrong first, naming the row; in the transaction and at the moment of the whole verification.
    Optional<String> check(VillageId village);
}
