package cn.jifenbu.household;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MemberRepository implements VillageRepository<MemberRow> {

    private static final String SELECT = "select id, householdId, name, relation, birthYear, head from MemberRow ";

    MemberRow row(VillageId village, UUID id) {
        return findById(VillageKey.of(village, id));
    }

    List<Member> present(VillageId village, HouseholdId household) {
        return getEntityManager()
                .createQuery(SELECT + "where villageId = ?1 and householdId = ?2 and leftOn is null order by position",
                        Object[].class)
                .setParameter(1, village.value()).setParameter(2, household.value()).getResultStream()
                .map(MemberRepository::member).toList();
    }

    List<Member> heads(VillageId village) {
        return getEntityManager().createQuery(SELECT + "where villageId = ?1 and head", Object[].class)
                .setParameter(1, village.value()).getResultStream().map(MemberRepository::member).toList();
    }

    /// 0 in a household without members.
    int lastPosition(VillageId village, HouseholdId household) {
        return getEntityManager()
                .createQuery("select coalesce(max(position), 0) from MemberRow where villageId = ?1 and householdId = ?2",
                        Integer.class)
                .setParameter(1, village.value()).setParameter(2, household.value()).getSingleResult();
    }

    private static Member member(Object[] r) {
        return new Member((UUID) r[0], new HouseholdId((UUID) r[1]), (String) r[2], (String) r[3], (Integer) r[4],
                (boolean) r[5]);
    }
}
