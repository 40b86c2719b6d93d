package cn.jifenbu.problem;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Fen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Dates, times and money as people say them.
final class ProblemText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日HH:mm").withZone(BusinessClock.ZONE);

    private ProblemText() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// 123456 fen → `1234.56 元`.
    static String yuan(long fen) {
        return Fen.inYuan(fen) + " 元";
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
