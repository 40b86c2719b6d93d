package cn.jifenbu.dividend.payout;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything a frozen run was computed from and every share that came out, for anybody to compute again
/// (`cn.jifenbu.verifier.VerifyDividend`). Households by their printed code only. `firstEntryNo` is null where a household
/// has no entry that counts.
@JsonPropertyOrder({"format", "villageId", "runId", "year", "runNo", "kind", "state"})
public record DividendProof(String format, String villageId, UUID runId, int year, int runNo, RunKind kind, RunState state,
        ProofIncome income, ProofPolicy policy, long poolFen, long cutoffEntryNo, @Nullable Long settledUntilEntryNo,
        @Nullable Long sealNo,
        long totalMerit,
        List<Share> shares) {

    static final String FORMAT = "jifenbu-dividend-proof-1";

    public record ProofIncome(int versionNo, long amountFen, String resolution) {}

    public record ProofPolicy(int versionNo, String resolution, DividendPolicy.Base base, DividendPolicy.YearOf yearOf,
            int rateBp,
            @Nullable Long fixedFen, @Nullable Long floorFen, @Nullable Long ceilingFen, int minMerit,
            DividendPolicy.Negative negative, long minPayoutFen) {}

    public record Share(int shareNo, String householdCode, long merit, @Nullable Long firstEntryNo, long remainder,
            boolean rounding,
            long dueFen, long earlierFen, long amountFen) {}
}
