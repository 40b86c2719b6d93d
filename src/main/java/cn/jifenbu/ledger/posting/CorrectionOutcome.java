package cn.jifenbu.ledger.posting;

/// What was posted at once, or what it still waits for.
public sealed interface CorrectionOutcome permits LedgerEntry, ReverseEntry.Correction, ProposedCorrection {}
