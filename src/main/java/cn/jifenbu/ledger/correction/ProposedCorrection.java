package cn.jifenbu.ledger.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nothing is posted yet and `pointsBefore` count. Either claim `claimNo` is to replace entry `entryNo` with `points` in all,
/// and is reviewed and noticed as any other; or, where no claim stands behind the entry, `signaturesMissing` more people have
/// to ask for the same.
public record ProposedCorrection(@Nullable UUID claimId, @Nullable Long claimNo, long entryNo, long points, long pointsBefore,
        int signaturesMissing, String reason)
        implements
            CorrectionOutcome {}
