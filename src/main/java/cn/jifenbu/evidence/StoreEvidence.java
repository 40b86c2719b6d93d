package cn.jifenbu.evidence;

import cn.jifenbu.image.CleanImage;
import cn.jifenbu.image.PerceptualHash;
import cn.jifenbu.refusal.EvidenceRefusal.TooManyUploads;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Sha256;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Takes a photo in: the cleaned picture goes to the store, what is known of it to the database.
@ApplicationScoped
public class StoreEvidence {
    /// A household photographs a few deeds a day, a coordinator a whole group's.
    static final int A_VILLAGERS_DAY = 40;
    static final int A_STAFF_DAY = 1000;
    private final VillageLock villages;
    private final EvidenceStoreProducer store;
    private final EntityManager db;
    private final BusinessClock clock;

    StoreEvidence(VillageLock villages, EvidenceStoreProducer store, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.store = store;
        this.db = db;
        this.clock = clock;
    }

    /// `upload` is the file as it came; of it only the hash is kept, so that the same file is known again.
    ///
    /// @throws RefusedException TooManyUploads, EvidenceStoreUnavailable
    @Transactional
    public Evidence store(VillageId village, CleanImage picture, byte[] upload, Actor actor) {
        villages.lock(village);
        requireQuota(village, actor);
        var row = new EvidenceRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.place = village + "/" + row.id;
        row.uploadHash = Sha256.of(upload);
        row.likeness = picture.likeness();
        var bands = PerceptualHash.bands(picture.likeness());
        row.band1 = bands[0];
        row.band2 = bands[1];
        row.band3 = bands[2];
        row.band4 = bands[3];
        row.width = picture.width();
        row.height = picture.height();
        row.bytes = picture.jpeg().length;
        row.uploadedBy = actor.person();
        row.uploadedAt = clock.now();
        // first the picture: what is rolled back leaves a file that nobody names, never a name without its file
        store.put(row.place + ".jpg", picture.jpeg());
        store.put(row.place + "-small.jpg", picture.thumbnail());
        db.persist(row);
        return Evidence.of(row);
    }

    private void requireQuota(VillageId village, Actor actor) {
        int perDay = actor.grants().isEmpty() ? A_VILLAGERS_DAY : A_STAFF_DAY;
        var midnight = BusinessClock.midnight(clock.today());
        long today = db.createQuery(
                "select count(*) from EvidenceRow where villageId = ?1 and uploadedBy = ?2 and uploadedAt >= ?3", Long.class)
                .setParameter(1, village.value()).setParameter(2, actor.person()).setParameter(3, midnight).getSingleResult();
        if (today >= perDay) throw new RefusedException(new TooManyUploads(perDay));
    }
}
