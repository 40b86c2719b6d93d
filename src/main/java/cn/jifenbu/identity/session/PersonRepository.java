package cn.jifenbu.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<PersonRow, UUID> {

    public Optional<PersonRow> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<PersonRow> byUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    public Optional<PersonRow> bySubject(byte[] subjectHash) {
        return find("subjectHash", subjectHash).firstResultOptional();
    }

    public boolean isSubjectOfAnother(byte[] subjectHash, UUID id) {
        return count("subjectHash = ?1 and id <> ?2", subjectHash, id) > 0;
    }

    /// Whether there is anybody who could administer this service.
    public boolean hasStaff() {
        return count("kind = ?1 and demo = false", PersonRow.Kind.STAFF) > 0;
    }

    /// Of those among these people who work here; villagers are left out.
    public Map<UUID, String> staffNames(List<UUID> people) {
        return list("id in ?1 and kind = ?2", people, PersonRow.Kind.STAFF).stream()
                .collect(Collectors.toMap(row -> row.id, row -> row.displayName));
    }

    /// In order of usernames, after `after`; those with a role in a division whose code begins with one of these.
    public List<PersonRow> staffIn(Collection<String> prefixes, String after, int limit) {
        var places = prefixes.stream().map(p -> "g.scope like '" + p + "%'").collect(Collectors.joining(" or ", "(", ")"));
        return find("from PersonRow p where p.username > ?1 and exists (select 1 from RoleGrantRow g where"
                + " g.personId = p.id and " + places + ") order by p.username", after).page(0, limit).list();
    }

    /// The villager behind this openid, entered the first time; of two at once both get the same.
    public UUID villager(byte[] openidHash, Instant now) {
        getEntityManager().createNativeQuery("""
                insert into person (id, kind, openid_hash, display_name, created_at) values (?1, 'VILLAGER', ?2, '村民', ?3)
                on conflict (openid_hash) do nothing""").setParameter(1, UUID.randomUUID()).setParameter(2, openidHash)
                .setParameter(3, now).executeUpdate();
        return (UUID) getEntityManager().createNativeQuery("select id from person where openid_hash = ?1", UUID.class)
                .setParameter(1, openidHash).getSingleResult();
    }

    /// Whatever this session holds need not be watched for changes any longer.
    public void clearSession() {
        getEntityManager().clear();
    }
}
