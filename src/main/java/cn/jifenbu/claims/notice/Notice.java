package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.store.ClaimRow;
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

    /// STANDS as it hung; AMENDED: taken off, it goes on a later notice with other points; CANCELLED: nothing comes of it.
    public enum LineState {
        STANDS, AMENDED, CANCELLED
    }

    /// `points` is what stood on the board and is posted; `pointsBefore` what it was worth before a correction or an
    /// amendment, null where it never was anything else.
    public record NoticedClaim(int lineNo, UUID claimId, String householdCode, String head, String ruleTitle,
            LocalDate happenedOn, int points, @Nullable Integer pointsBefore, LineState state) {

        static NoticedClaim of(NoticeLineRow line, ClaimRow claim) {
            return new NoticedClaim(line.lineNo, line.claimId, line.householdCode, line.maskedName, line.ruleTitle,
                    line.happenedOn, line.points, line.pointsBefore, state(line, claim));
        }

        private static LineState state(NoticeLineRow line, ClaimRow claim) {
            if (!line.noticeId.equals(claim.noticeId)) return LineState.AMENDED;
            return claim.state == ClaimState.CANCELLED ? LineState.CANCELLED : LineState.STANDS;
        }
    }
}
