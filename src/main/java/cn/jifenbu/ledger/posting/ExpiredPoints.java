package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.EndedYear;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Points that come back after their year has ended end with it, in the same transaction, with an entry that says why. Nobody
/// is asked unless points of an earlier year have become more, so that the usual posting costs nothing.
@ApplicationScoped
class ExpiredPoints {

    private static final String SOURCE = "clearing";

    private final EndedYears endedYears;
    private final VillageLock villages;
    private final BusinessClock clock;

    ExpiredPoints(EndedYears endedYears, VillageLock villages, BusinessClock clock) {
        this.endedYears = endedYears;
        this.villages = villages;
        this.clock = clock;
    }

    /// What has to follow the entries of the batch; no entries stand for a hold that was released.
    List<Posting> clear(VillageId village, PostingBatch batch, List<EntryRow> entries) {
        var back = batch.oldPointsBack();
        if (back.isEmpty()) return List.of();
        var years = endedYears.of(village);
        long entryNo = entries.isEmpty() ? villages.head(village).nextEntryNo : entries.getFirst().entryNo;
        return back.entrySet().stream()
                .flatMap(b -> clear(b.getKey(), b.getValue(), years, entryNo, why(entries)).stream()).toList();
    }

    private Optional<Posting> clear(HouseholdId household, Lots back, List<EndedYear> years, long entryNo, String why) {
        var left = back;
        for (var ended : years) left = left.plus(ended.ends(left));
        var moved = left.minus(back);
        if (moved.sum() == 0) return Optional.empty();
        int year = years.getLast().year();
        var source = new EntrySource(SOURCE, year + ":" + household + "/" + entryNo);
        return Optional.of(new Posting(household, EntryKind.CLEAR, moved.sum(), 0, year, clock.today(), source,
                "积分所属年份已经清零，" + why + "的同时清零", moved));
    }

    private static String why(List<EntryRow> entries) {
        if (entries.isEmpty()) return "冻结解除";
        return switch (entries.getFirst().kind) {
            case RETURN -> "退货退回";
            case REVERSAL -> "冲销退回";
            case TRANSFER -> "户变动转入";
            case REDEEM -> "少领退回";
            case EARN, DEDUCT, CLEAR, ADJUST -> "更正入账";
        };
    }
}
