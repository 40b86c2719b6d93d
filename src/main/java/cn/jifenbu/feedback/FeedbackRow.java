package cn.jifenbu.feedback;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "feedback")
@IdClass(VillageKey.class)
class FeedbackRow {

    @Id long villageId;
    @Id UUID id;
    UUID personId;
    UUID householdId;
    @Enumerated(EnumType.STRING) FeedbackKind kind;
    String content;
    Instant sentAt;
    String reply;
    UUID repliedBy;
    Instant repliedAt;
}
