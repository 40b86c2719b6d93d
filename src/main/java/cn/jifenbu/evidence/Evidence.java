package cn.jifenbu.evidence;

import java.time.Instant;
import java.util.UUID;

/// A photo that was taken in, as the API names it.
public record Evidence(UUID id, int width, int height, int bytes, Instant uploadedAt) {
    static Evidence of(EvidenceRow row) {
        return new Evidence(row.id, row.width, row.height, row.bytes, row.uploadedAt);
    }
}
