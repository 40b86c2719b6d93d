package cn.jifenbu.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A public notice (公示): codes and masked names only. `lines` is there when one notice is read.
public record Notice(UUID id, String villageId, long noticeNo, String state, Instant publishedAt, Instant closesAt, long claims,
        long points, List<Line> lines) {

    public record Line(int lineNo, UUID claimId, String householdCode, String head, String ruleTitle, LocalDate happenedOn,
            int points) {}
}
