package cn.jifenbu.claims.notice;

import cn.jifenbu.document.QrSvg;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The board as a page: masked names, the days it hangs, the seal's code, a QR that leads back here, a place for the stamp.
@CheckedTemplate(basePath = "claims")
final class NoticePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private NoticePage() {}

    static native TemplateInstance notices(String village, List<Board> boards);

    static native TemplateInstance notice(String village, Board board, String qr);

    static TemplateInstance list(String village, List<Notice> notices) {
        return notices(village, notices.stream().map(Board::new).toList());
    }

    static TemplateInstance render(String village, Notice notice, String here) {
        return notice(village, new Board(notice), QrSvg.of(here, "本期公示的网址"));
    }

    record Row(Notice.NoticedClaim line) {

        public String day() {
            return NoticePage.day(line.happenedOn());
        }

        public String points() {
            return "%+d".formatted(line.points());
        }

        /// What people who read only this line have to know.
        public String remark() {
            return switch (line.state()) {
                case STANDS -> line.pointsBefore() == null ? "" : "（原来 %+d 分）".formatted(line.pointsBefore());
                case AMENDED -> "（已撤下改分，另期公示）";
                case CANCELLED -> "（经查不算）";
            };
        }
    }

    record Board(Notice notice) {

        public List<Row> rows() {
            return notice.lines().stream().map(Row::new).toList();
        }

        public String state() {
            return notice.state().equals("OPEN") ? "正在公示" : "已结束";
        }

        public String fromDay() {
            return day(notice.fromDay());
        }

        public String untilDay() {
            return day(notice.untilDay());
        }

        /// It hangs until midnight after this day.
        public String lastDay() {
            return day(BusinessClock.dayOf(notice.closesAt().minusSeconds(1)));
        }

        public String publishedOn() {
            return day(BusinessClock.dayOf(notice.publishedAt()));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }
}
