package cn.jifenbu.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A complaint, suggestion or question with its answer, null while nobody has answered. The household is named by its code;
/// which of its people wrote is not shown.
public record Feedback(UUID id, String villageId, String householdCode, FeedbackKind kind, String text, Instant sentAt,
        @Nullable String reply, @Nullable Instant repliedAt) {

    static Feedback of(FeedbackRow row, String householdCode) {
        return new Feedback(row.id, Long.toString(row.villageId), householdCode, row.kind, row.content, row.sentAt, row.reply,
                row.repliedAt);
    }
}
