package cn.jifenbu.dividend.goodscredit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a household may take in goods instead of shares too small to pay out; amounts in fen. Lines are the newest first.
public record GoodsCredit(long balanceFen, List<CreditUse> lines) {

    /// From a share (`runId`, positive), or used (`kind`, negative): taken as `goods`, or paid out, `receivedBy` who signed.
    public record CreditUse(long amountFen, @Nullable UUID runId, @Nullable Integer year, @Nullable CreditUseKind kind,
            @Nullable String goods,
            @Nullable String receivedBy, Instant recordedAt) {}
}
