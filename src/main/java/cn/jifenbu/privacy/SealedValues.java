package cn.jifenbu.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Personal values, sealed before they reach the database. A subject is a member of a household, a request for a binding,
/// or, in village [#PLATFORM], a person who logs in.
@ApplicationScoped
public class SealedValues {

    public static final long PLATFORM = 0;

    private final SealedValueRepository rows;
    private final DataKeys keys;
    private final BusinessClock clock;

    SealedValues(SealedValueRepository rows, DataKeys keys, BusinessClock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /// In place of what was there.
    @Transactional
    public void put(long village, UUID subject, SealedKind kind, String value) {
        rows.find(village, subject, kind).ifPresentOrElse(row -> seal(row, value),
                () -> putFirst(village, subject, kind, value));
    }

    /// For a subject that is new and has none yet: nothing is looked up.
    @Transactional
    public void putFirst(long village, UUID subject, SealedKind kind, String value) {
        var row = new SealedValueRow();
        row.villageId = village;
        row.subjectId = subject;
        row.kind = kind;
        seal(row, value);
        rows.persist(row);
    }

    private void seal(SealedValueRow row, String value) {
        var key = keys.ring().newest();
        row.sealed = key.seal(value.getBytes(UTF_8), row.context().getBytes(UTF_8));
        row.keyId = key.id();
        row.searchHash = hash(row.kind, value);
        row.changedAt = clock.now();
    }

    private byte[] hash(SealedKind kind, String value) {
        return keys.ring().hash(kind.name(), value);
    }

    @Transactional
    public Optional<String> get(long village, UUID subject, SealedKind kind) {
        return rows.find(village, subject, kind).map(this::open);
    }

    private String open(SealedValueRow row) {
        return new String(keys.key(row.keyId).open(row.sealed, row.context().getBytes(UTF_8)), UTF_8);
    }

    @Transactional
    public Map<SealedKind, String> all(long village, UUID subject) {
        var values = new EnumMap<SealedKind, String>(SealedKind.class);
        rows.ofSubject(village, subject).forEach(row -> values.put(row.kind, open(row)));
        return values;
    }

    /// All values of one kind in a village, by whose they are.
    @Transactional
    public Map<UUID, String> ofKind(long village, SealedKind kind) {
        return rows.ofKind(village, kind).stream().collect(Collectors.toMap(row -> row.subjectId, this::open));
    }

    /// Whose this value is; nobody without the search key can try numbers out.
    @Transactional
    public List<UUID> subjectsWith(long village, SealedKind kind, String value) {
        return rows.subjectsWith(village, kind, hash(kind, value));
    }

    @Transactional
    public void remove(long village, UUID subject, SealedKind kind) {
        rows.find(village, subject, kind).ifPresent(rows::delete);
    }

    @Transactional
    public void removeAll(long village, UUID subject) {
        rows.ofSubject(village, subject).forEach(rows::delete);
    }

    /// A member who goes on in another household has another id there.
    @Transactional
    public void move(long village, UUID from, UUID to) {
        all(village, from).forEach((kind, value) -> put(village, to, kind, value));
        removeAll(village, from);
    }
}
