package cn.jifenbu.chaos;

import cn.jifenbu.bench.DividendTownship;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;

/// What follows a freeze, in its order. `days`: how far the clock is moved before (or, where the calendar does the step, as
/// the step).
enum PayoutStep {
    CHECK(Who.TOWNSHIP, "/check", 0),
    PUBLISH(Who.VILLAGE, "/publish", 0),
    CONFIRM(Who.VILLAGE, "/confirm", 10),
    /// The bank's answer for half of those who get money.
    PAY(Who.VILLAGE, "/payments/import", 0) {
        @Override
        String body(DividendTownship township) throws SQLException {
            var sheet = "户编号,金额（分）,结果\n" + township.firstHalfToPay("%s,%s,已付\n");
            return "{\"content\":\"" + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8)) + "\"}";
        }
    },
    GIVE_UP_UNCLAIMED(Who.TOWNSHIP, "", 45),
    CLOSE(Who.VILLAGE, "/close", 0),
    CLEAR_POINTS(Who.TOWNSHIP, "", 150);

    enum Who {
        VILLAGE, TOWNSHIP
    }

    private final Who who;
    private final String path;
    private final int days;

    PayoutStep(Who who, String path, int days) {
        this.who = who;
        this.path = path;
        this.days = days;
    }

    Who who() {
        return who;
    }

    String path() {
        return path;
    }

    int days() {
        return days;
    }

    boolean isTheClock() {
        return path.isEmpty();
    }

    String body(DividendTownship township) throws SQLException {
        return "{}";
    }
}
