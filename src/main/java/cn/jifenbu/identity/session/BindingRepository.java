package cn.jifenbu.identity.session;

import cn.jifenbu.identity.session.BindingRow.State;
import cn.jifenbu.refusal.PersonRefusal.UnknownBinding;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class BindingRepository implements VillageRepository<BindingRow> {

    /// @throws RefusedException UnknownBinding
    public BindingRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownBinding()));
    }

    /// Oldest request first; of one household, or of all where none is named.
    public List<BindingRow> inState(VillageId village, State state, Optional<HouseholdId> household, int limit) {
        return household
                .map(id -> find("villageId = ?1 and state = ?2 and householdId = ?3 order by requestedAt", village.value(),
                        state, id.value()))
                .orElseGet(() -> find("villageId = ?1 and state = ?2 order by requestedAt", village.value(), state))
                .page(0, limit).list();
    }

    public long pending(VillageId village) {
        return count("villageId = ?1 and state = ?2", village.value(), State.PENDING);
    }

    public Optional<BindingRow> pending(VillageId village, UUID person) {
        return find("villageId = ?1 and personId = ?2 and state = ?3", village.value(), person, State.PENDING)
                .firstResultOptional();
    }

    /// Whoever acts for the household, in the order they were let in.
    public List<BindingRow> approved(VillageId village, HouseholdId household) {
        return list("villageId = ?1 and householdId = ?2 and state = ?3 order by decidedAt, id", village.value(),
                household.value(), State.APPROVED);
    }

    /// The household this person acts for.
    Optional<BindingRow> approved(UUID person) {
        return find("personId = ?1 and state = ?2 order by decidedAt desc", person, State.APPROVED).firstResultOptional();
    }

    public boolean isBound(UUID person) {
        return count("personId = ?1 and state in ?2", person, BindingRow.LIVE) > 0;
    }

    /// At whatever stage, the newest first.
    public List<BindingRow> ofPerson(UUID person) {
        return list("personId = ?1 order by requestedAt desc", person);
    }

    public List<BindingRow> liveOfMember(VillageId village, UUID member) {
        return list("villageId = ?1 and memberId = ?2 and state in ?3", village.value(), member, BindingRow.LIVE);
    }

    public List<BindingRow> ofMembers(VillageId village, Collection<UUID> members) {
        return list("villageId = ?1 and memberId in ?2", village.value(), members);
    }
}
