package cn.jifenbu.evidence;

import cn.jifenbu.refusal.EvidenceRefusal.TooManyUploads;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Takes a photo in: the cleaned picture goes to the store, what is known of it to the database.
@ApplicationScoped
public class StoreEvidence {
    /// A household photographs a few deeds a day, a coordinator a whole group's.
    static final int A_VILLAGERS_DAY = 40;
    static final int A_STAFF_DAY = 1000;
    static final String LARGE = ".jpg";
    static final String SMALL = "-small.jpg";
    private final VillageLock villages;
    private final EvidenceStoreProducer store;
    private final EvidenceRepository evidence;
    private final BusinessClock clock;

    StoreEvidence(VillageLock villages, EvidenceStoreProducer store, EvidenceRepository evidence, BusinessClock clock) {
        this.villages = villages;
        this.store = store;
        this.evidence = evidence;
        this.clock = clock;
    }

    /// Takes no lock: it may last as long as the store is slow.
    ///
    /// @throws RefusedException PictureMissing, PictureUnreadable, PictureTooLarge, EvidenceStoreUnavailable
    StoredPhoto put(VillageId village, byte[] upload) {
        var photo = StoredPhoto.of(village, upload);
        store.put(photo.place() + LARGE, photo.picture().jpeg());
        store.put(photo.place() + SMALL, photo.picture().thumbnail());
        return photo;
    }

    /// After the pictures: what is rolled back leaves a file that nobody names, never a name without its file.
    ///
    /// @throws RefusedException TooManyUploads
    @Transactional
    Evidence keep(StoredPhoto photo, Actor actor) {
        villages.lock(photo.village());
        requireQuota(photo.village(), actor);
        var row = EvidenceRow.of(photo, actor.person(), clock.now());
        evidence.persist(row);
        return Evidence.of(row);
    }

    void drop(StoredPhoto photo) {
        store.remove(photo.place() + LARGE);
        store.remove(photo.place() + SMALL);
    }

    /// `upload` is the file as it came.
    ///
    /// @throws RefusedException TooManyUploads, EvidenceStoreUnavailable
    public Evidence store(VillageId village, byte[] upload, Actor actor) {
        return keep(put(village, upload), actor);
    }

    private void requireQuota(VillageId village, Actor actor) {
        int perDay = actor.grants().isEmpty() ? A_VILLAGERS_DAY : A_STAFF_DAY;
        long today = evidence.countUploads(village, actor.person(), BusinessClock.midnight(clock.today()));
        if (today >= perDay) throw new RefusedException(new TooManyUploads(perDay));
    }
}
