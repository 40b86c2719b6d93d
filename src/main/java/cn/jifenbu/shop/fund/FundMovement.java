package cn.jifenbu.shop.fund;

import cn.jifenbu.shop.model.FundKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One change of the goods fund (物资经费), numbered without gaps; amounts in fen, `amountFen` signed.
public record FundMovement(int movementNo, FundKind kind, long amountFen, long balanceAfter, @Nullable String reason,
        LocalDate happenedOn, Instant recordedAt) {

    static FundMovement of(FundMovementRow row) {
        return new FundMovement(row.movementNo, row.kind, row.amountFen, row.balanceAfter, row.reason, row.happenedOn,
                row.recordedAt);
    }
}
