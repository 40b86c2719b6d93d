package cn.jifenbu.shop.pictures;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PictureRepository implements VillageRepository<PictureRow> {

    Optional<byte[]> bytes(VillageId village, UUID id, PicturePurpose purpose, boolean small) {
        var size = small ? "thumbnail" : "content";
        return getEntityManager()
                .createQuery("select " + size + " from PictureRow where villageId = ?1 and id = ?2 and purpose = ?3",
                        byte[].class)
                .setParameter(1, village.value()).setParameter(2, id).setParameter(3, purpose).getResultStream().findFirst();
    }

    /// Without reading its bytes.
    boolean exists(VillageId village, UUID id, PicturePurpose purpose) {
        return count("villageId = ?1 and id = ?2 and purpose = ?3", village.value(), id, purpose) > 0;
    }
}
