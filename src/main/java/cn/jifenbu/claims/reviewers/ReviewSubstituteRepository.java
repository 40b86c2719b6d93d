package cn.jifenbu.claims.reviewers;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReviewSubstituteRepository implements VillageRepository<ReviewSubstituteRow> {

    /// Not over on `day`, by their first day.
    List<ReviewSubstituteRow> notOver(VillageId village, LocalDate day) {
        return list("villageId = ?1 and untilDay >= ?2 order by fromDay, id", village.value(), day);
    }

    List<Integer> groupsLentTo(VillageId village, UUID person, LocalDate day) {
        return getEntityManager().createQuery("""
                select groupNo from ReviewSubstituteRow where villageId = ?1 and personId = ?2
                and ?3 between fromDay and untilDay""", Integer.class).setParameter(1, village.value())
                .setParameter(2, person).setParameter(3, day).getResultList();
    }
}
