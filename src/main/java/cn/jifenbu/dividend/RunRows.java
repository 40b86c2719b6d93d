package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.RunState;
import cn.jifenbu.refusal.DividendRefusal.UnknownRun;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RunRows implements PanacheRepositoryBase<RunRow, VillageKey> {

    RunRow require(VillageId village, UUID id) {
        return findByIdOptional(VillageKey.of(village, id)).orElseThrow(() -> new RefusedException(new UnknownRun()));
    }

    Optional<RunRow> ofYear(VillageId village, int year) {
        return find("villageId = ?1 and year = ?2", village.value(), year).firstResultOptional();
    }

    boolean isFrozen(VillageId village, int year) {
        return ofYear(village, year).filter(run -> run.state != RunState.DRAFT).isPresent();
    }

    /// Newest year first, with years below `before`.
    List<RunRow> years(VillageId village, int before, int limit) {
        return find("villageId = ?1 and year < ?2 order by year desc", village.value(), before).page(0, limit).list();
    }

    List<RunRow> publicYears(VillageId village, int before, int limit) {
        return find("villageId = ?1 and year < ?2 and closesAt is not null order by year desc", village.value(), before)
                .page(0, limit).list();
    }
}
