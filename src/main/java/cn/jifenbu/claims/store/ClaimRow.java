package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.SpotCheckState;
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
public class ClaimRow {

    @Id public long villageId;
    @Id public UUID id;
    public long claimNo;
    public UUID householdId;
    public int groupNo;
    public String ruleId;
    public int versionNo;
    @Enumerated(EnumType.STRING) public ClaimChannel channel;
    @Enumerated(EnumType.STRING) public ClaimState state;
    public int quantity;
    public int points;
    public LocalDate happenedOn;
    public String event;
    public String note;
    public UUID submittedBy;
    public UUID firstCheckedBy;
    public UUID approvedBy;
    public UUID secondApprovedBy;
    String reason;
    public UUID noticeId;
    public Long entryNo;
    public Instant submittedAt;
    public boolean twoApprovals;
    public int steps;
    public Instant changedAt;
    public Instant createdAt;
    public UUID clientKey;
    public UUID sheetId;
    public LocalDate dueOn;
    @Enumerated(EnumType.STRING) public SpotCheckState secondLook;
    public UUID secondLookBy;
    public boolean relativeReview;
    /// The entry it is to replace, null for a deed that is claimed for the first time.
    public Long correctsEntryNo;
    public Integer pointsBefore;
    public UUID amendedBy;

    /// A correction that would give no more than the entry it is to replace.
    public boolean takesBack(int worth) {
        return correctsEntryNo != null && worth <= pointsBefore;
    }

    /// Off the board, to be approved by whoever may now.
    public void judgeAnew() {
        noticeId = null;
        approvedBy = null;
        secondApprovedBy = null;
    }
}
