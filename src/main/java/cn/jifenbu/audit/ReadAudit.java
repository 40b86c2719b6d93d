package cn.jifenbu.audit;

import cn.jifenbu.shared.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The audit log of a village, or of a division with everything below it.
@ApplicationScoped
public class ReadAudit {

    private final AuditEntryRepository entries;

    ReadAudit(AuditEntryRepository entries) {
        this.entries = entries;
    }

    /// What became of it.
    public enum Outcome {
        ALL, DONE, REFUSED
    }

    /// What is null is not asked for. `before`: the last id of the page before.
    public record Filter(UUID person, String operation, UUID household, Instant from, Instant until, Outcome outcome,
            UUID before) {}

    /// Newest first.
    @Transactional
    public List<AuditLine> lines(DivisionCode place, Filter filter, int limit) {
        var lines = entries.newest(place, filter, limit);
        var names = entries.names(lines.stream().map(AuditLine::person).filter(Objects::nonNull).distinct().toList());
        return lines.stream().map(l -> l.person() == null ? l : l.withName(names.get(l.person()))).toList();
    }
}
