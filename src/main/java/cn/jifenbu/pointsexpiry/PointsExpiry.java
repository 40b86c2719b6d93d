package cn.jifenbu.pointsexpiry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The end of what was left of a year's redeemable points: announced, then done on `clearsOn`. Each household keeps
/// `keepPercent`; `households` and `points` say what was taken.
public record PointsExpiry(int year, int keepPercent, LocalDate clearsOn, @Nullable Instant announcedAt,
        @Nullable Instant doneAt, @Nullable Integer households, @Nullable Long points) {

    static PointsExpiry of(PointsExpiryRow r) {
        return new PointsExpiry(r.year, r.keepPercent, r.clearsOn, r.announcedAt, r.doneAt, r.households, r.points);
    }
}
