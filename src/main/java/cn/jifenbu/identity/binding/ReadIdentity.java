package cn.jifenbu.identity.binding;

import cn.jifenbu.household.Households;
import cn.jifenbu.identity.session.BindingRepository;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People and bindings, read only.
@ApplicationScoped
public class ReadIdentity {

    private final PersonRepository people;
    private final BindingRepository bindings;
    private final Households households;
    private final BindingViews views;

    ReadIdentity(PersonRepository people, BindingRepository bindings, Households households, BindingViews views) {
        this.people = people;
        this.bindings = bindings;
        this.households = households;
        this.views = views;
    }

    @Transactional
    public String displayName(UUID person) {
        return people.findByIdOptional(person).map(row -> row.displayName).orElse("系统");
    }

    /// Of those among these people who work here; villagers are left out.
    @Transactional
    public Map<UUID, String> staffNames(List<UUID> ids) {
        return people.staffNames(ids);
    }

    /// Oldest request first; of one household, or of all where none is named.
    @Transactional
    public List<Binding> bindings(VillageId village, String state, Optional<HouseholdId> household, int limit) {
        return bindings.inState(village, BindingRow.State.valueOf(state), household, limit).stream()
                .map(row -> views.of(row, households.require(village, new HouseholdId(row.householdId)))).toList();
    }

    /// A person's own binding, at whatever stage. `phoneGiven`: with the request; `identityChecked`: the identity card was
    /// seen.
    public record OwnBinding(String village, UUID household, @Nullable UUID memberId, String state, Instant requestedAt,
            @Nullable Instant decidedAt, boolean phoneGiven, boolean identityChecked) {}

    /// Newest first.
    @Transactional
    public List<OwnBinding> bindingsOf(UUID person) {
        return bindings.ofPerson(person).stream()
                .map(b -> new OwnBinding(Long.toString(b.villageId), b.householdId, b.memberId, b.state.name(),
                        b.requestedAt, b.decidedAt, b.phoneGiven, b.identityCheckedBy != null))
                .toList();
    }

    @Transactional
    public long pendingBindings(VillageId village) {
        return bindings.pending(village);
    }
}
