package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.store.ClaimView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "notice_line")
@IdClass(NoticeLineRow.Key.class)
class NoticeLineRow {

    @Id long villageId;
    @Id UUID noticeId;
    @Id int lineNo;
    UUID claimId;
    String householdCode;
    String maskedName;
    String ruleTitle;
    LocalDate happenedOn;
    int points;
    Integer pointsBefore;

    static NoticeLineRow of(NoticeRow notice, int lineNo, ClaimView claim) {
        var row = new NoticeLineRow();
        row.villageId = notice.villageId;
        row.noticeId = notice.id;
        row.lineNo = lineNo;
        row.claimId = claim.id();
        row.householdCode = claim.householdCode();
        row.maskedName = claim.head();
        row.ruleTitle = claim.ruleTitle();
        row.happenedOn = claim.happenedOn();
        row.points = claim.points();
        row.pointsBefore = claim.pointsBefore();
        return row;
    }

    record Key(long villageId, UUID noticeId, int lineNo) {}
}
