package cn.jifenbu.feedback;

import cn.jifenbu.shared.Actor;
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

    static FeedbackRow of(Actor.Membership from, UUID person, FeedbackKind kind, String text, Instant now) {
        var row = new FeedbackRow();
        row.villageId = from.village().value();
        row.id = UUID.randomUUID();
        row.personId = person;
        row.householdId = from.household().value();
        row.kind = kind;
        row.content = text;
        row.sentAt = now;
        return row;
    }
}
