package cn.jifenbu.identity.binding;

import cn.jifenbu.household.Households;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// People and bindings, read only.
@ApplicationScoped
public class ReadIdentity {

    private final EntityManager db;
    private final Households households;
    private final BindingViews views;

    ReadIdentity(EntityManager db, Households households, BindingViews views) {
        this.views = views;
        this.db = db;
        this.households = households;
    }

    @Transactional
    public String displayName(UUID person) {
        var row = db.find(PersonRow.class, person);
        return row == null ? "系统" : row.displayName;
    }

    /// Of those among these people who work here; villagers are left out.
    @Transactional
    public Map<UUID, String> staffNames(List<UUID> people) {
        return db.createQuery("from PersonRow where id in ?1 and kind = ?2", PersonRow.class).setParameter(1, people)
                .setParameter(2, PersonRow.Kind.STAFF).getResultStream()
                .collect(Collectors.toMap(row -> row.id, row -> row.displayName));
    }

    /// Oldest request first; of one household, or of all where none is named.
    @Transactional
    public List<Binding> bindings(VillageId village, String state, Optional<HouseholdId> household, int limit) {
        var rows = db.createQuery("from BindingRow where villageId = ?1 and state = ?2%s order by requestedAt"
                .formatted(household.isPresent() ? " and householdId = ?3" : ""), BindingRow.class)
                .setParameter(1, village.value()).setParameter(2, BindingRow.State.valueOf(state)).setMaxResults(limit);
        household.ifPresent(id -> rows.setParameter(3, id.value()));
        return rows.getResultList().stream().map(row -> {
            var home = households.require(village, new HouseholdId(row.householdId));
            return views.of(row, home);
        }).toList();
    }

    /// A person's own binding, at whatever stage.
    public record OwnBinding(String village, UUID household, @Nullable UUID memberId, String state, Instant requestedAt,
            @Nullable Instant decidedAt) {}

    /// Newest first.
    @Transactional
    public List<OwnBinding> bindingsOf(UUID person) {
        return db.createQuery("from BindingRow where personId = ?1 order by requestedAt desc", BindingRow.class)
                .setParameter(1, person).getResultStream()
                .map(b -> new OwnBinding(Long.toString(b.villageId), b.householdId, b.memberId, b.state.name(),
                        b.requestedAt, b.decidedAt))
                .toList();
    }

    @Transactional
    public long pendingBindings(VillageId village) {
        return db.createQuery("select count(*) from BindingRow where villageId = ?1 and state = ?2", Long.class)
                .setParameter(1, village.value()).setParameter(2, BindingRow.State.PENDING).getSingleResult();
    }
}
