package cn.jifenbu.claims.notice;

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

    record Key(long villageId, UUID noticeId, int lineNo) {}
}
