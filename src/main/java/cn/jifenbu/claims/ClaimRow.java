package cn.jifenbu.claims;

import cn.jifenbu.claims.domain.Channel;
import cn.jifenbu.claims.domain.ClaimState;
import cn.jifenbu.claims.domain.SecondLook;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "claim")
@IdClass(VillageKey.class)
class ClaimRow {

    @Id long villageId;
    @Id UUID id;
    long claimNo;
    UUID householdId;
    int groupNo;
    String ruleId;
    int versionNo;
    @Enumerated(EnumType.STRING) Channel channel;
    @Enumerated(EnumType.STRING) ClaimState state;
    int quantity;
    int points;
    LocalDate happenedOn;
    String event;
    String note;
    UUID submittedBy;
    UUID firstCheckedBy;
    UUID approvedBy;
    UUID secondApprovedBy;
    String reason;
    UUID noticeId;
    Long entryNo;
    Instant submittedAt;
    boolean twoApprovals;
    int steps;
    Instant changedAt;
    Instant createdAt;
    UUID clientKey;
    UUID sheetId;
    LocalDate dueOn;
    @Enumerated(EnumType.STRING) SecondLook secondLook;
    UUID secondLookBy;
    boolean relativeReview;
}
