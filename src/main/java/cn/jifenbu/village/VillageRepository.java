package cn.jifenbu.village;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Optional;
import java.util.UUID;

/// Rows of one kind, each with its village's key.
public interface VillageRepository<R> extends PanacheRepositoryBase<R, VillageKey> {

    default Optional<R> find(VillageId village, UUID id) {
        return findByIdOptional(VillageKey.of(village, id));
    }
}
