package cn.jifenbu.ledger.correction;

import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.ReverseEntry.Correction;

/// What was posted at once, or what it still waits for.
public sealed interface CorrectionOutcome permits CorrectionOutcome.Reversed, CorrectionOutcome.Corrected, ProposedCorrection {

    record Reversed(LedgerEntry reversal) implements CorrectionOutcome {}

    record Corrected(Correction correction) implements CorrectionOutcome {}
}
