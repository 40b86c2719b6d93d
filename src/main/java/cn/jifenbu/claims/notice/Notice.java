package cn.jifenbu.claims.notice;

import cn.jifenbu.ledger.seals.Seal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public notice (公示): codes and masked names only. `lines` is there when one notice is read.
/// `fromDay` and `untilDay` are those of the earliest and the latest deed on it.
/// `sealNo` and `sealHash` are the ledger's latest seal (封存) when it was put up, null while there was none; `sealCode` is the
/// beginning of the hash, for the board.
public record Notice(UUID id, String villageId, long noticeNo, String state, Instant publishedAt, Instant closesAt,
        LocalDate fromDay, LocalDate untilDay, long claims, long points, @Nullable Long sealNo, @Nullable String sealHash,
        @Nullable String sealCode,
        @Nullable List<NoticedClaim> lines) {

    static Notice of(NoticeRow row, NoticeLineRepository.Totals totals, List<NoticedClaim> lines) {
        var hash = row.sealHash == null ? null : HexFormat.of().formatHex(row.sealHash);
        return new Notice(row.id, Long.toString(row.villageId), row.noticeNo, row.state.name(), row.publishedAt, row.closesAt,
                row.fromDay, row.untilDay, totals.claims(), totals.points(), row.sealNo, hash,
                hash == null ? null : Seal.code(hash), lines);
    }

    public record NoticedClaim(int lineNo, UUID claimId, String householdCode, String head, String ruleTitle,
            LocalDate happenedOn, int points) {

        static NoticedClaim of(NoticeLineRow row) {
            return new NoticedClaim(row.lineNo, row.claimId, row.householdCode, row.maskedName, row.ruleTitle, row.happenedOn,
                    row.points);
        }
    }
}
