package cn.jifenbu.identity.session;

import cn.jifenbu.shared.Grant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class RoleGrantRepository implements PanacheRepositoryBase<RoleGrantRow, RoleGrantRow.Key> {

    public List<Grant> ofPerson(UUID person) {
        return list("personId = ?1 order by scope, role", person).stream().map(RoleGrantRow::toGrant).toList();
    }

    public Map<UUID, List<Grant>> ofPeople(List<UUID> people) {
        if (people.isEmpty()) return Map.of();
        return list("personId in ?1 order by scope, role", people).stream().collect(
                Collectors.groupingBy(row -> row.personId, Collectors.mapping(RoleGrantRow::toGrant, Collectors.toList())));
    }

    /// The highest place this person works in.
    Optional<String> highestScope(UUID person) {
        return find("personId = ?1 order by length(scope), scope", person).firstResultOptional().map(row -> row.scope);
    }

    public void add(UUID person, List<Grant> grants) {
        grants.forEach(grant -> persist(RoleGrantRow.of(person, grant)));
    }

    /// One by one: the rows were read to see who may change them, and a role that stays must not meet its old row.
    public void removeAll(UUID person) {
        list("personId", person).forEach(this::delete);
        flush();
    }
}
