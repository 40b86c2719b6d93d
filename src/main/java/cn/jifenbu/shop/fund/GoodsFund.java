package cn.jifenbu.shop.fund;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.ShopRefusal.FundTooSmall;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.FundKind;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// Books what comes into the goods fund and what is bought from it; a mistake is corrected by another line.
@ApplicationScoped
public class GoodsFund {

    private final VillageLock villages;
    private final FundMovementRepository movements;
    private final BusinessClock clock;

    GoodsFund(VillageLock villages, FundMovementRepository movements, BusinessClock clock) {
        this.villages = villages;
        this.movements = movements;
        this.clock = clock;
    }

    /// @throws RefusedException InvalidFields when sign or day do not fit, FundTooSmall
    @Transactional
    public FundMovement move(VillageId village, FundKind kind, long amountFen, String reason, LocalDate day, Actor actor) {
        villages.lock(village);
        if (!kind.fits(amountFen)) throw invalid("amountFen", "收入、捐赠填正数，采购填负数，更正不能是 0");
        if (day.isAfter(clock.today())) throw invalid("happenedOn", "请填今天或以前的日期");
        var last = movements(village, Long.MAX_VALUE, 1).stream().findFirst();
        long balance = last.map(FundMovement::balanceAfter).orElse(0L);
        if (balance + amountFen < 0) throw new RefusedException(new FundTooSmall(balance, -amountFen));
        var row = new FundMovementRow();
        row.villageId = village.value();
        row.movementNo = last.map(FundMovement::movementNo).orElse(0) + 1;
        row.kind = kind;
        row.amountFen = amountFen;
        row.balanceAfter = balance + amountFen;
        row.reason = reason;
        row.happenedOn = day;
        row.actor = actor.person();
        row.recordedAt = clock.now();
        movements.persist(row);
        return FundMovement.of(row);
    }

    /// Newest first, with numbers below `before`.
    @Transactional
    public List<FundMovement> movements(VillageId village, long before, int limit) {
        return movements.newest(village, before, limit).stream().map(FundMovement::of).toList();
    }

    private static RefusedException invalid(String field, String message) {
        return new RefusedException(new InvalidFields(List.of(new FieldError(field, message))));
    }
}
