package cn.jifenbu.evidence;

import cn.jifenbu.image.CleanImage;
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

    /// `upload` is the file as it came; of it only the hash is kept, so that the same file is known again.
    ///
    /// @throws RefusedException TooManyUploads, EvidenceStoreUnavailable
    @Transactional
    public Evidence store(VillageId village, CleanImage picture, byte[] upload, Actor actor) {
        villages.lock(village);
        requireQuota(village, actor);
        var row = EvidenceRow.of(village, picture, upload, actor.person(), clock.now());
        // first the picture: what is rolled back leaves a file that nobody names, never a name without its file
        store.put(row.place + ".jpg", picture.jpeg());
        store.put(row.place + "-small.jpg", picture.thumbnail());
        evidence.persist(row);
        return Evidence.of(row);
    }

    private void requireQuota(VillageId village, Actor actor) {
        int perDay = actor.grants().isEmpty() ? A_VILLAGERS_DAY : A_STAFF_DAY;
        long today = evidence.countUploads(village, actor.person(), BusinessClock.midnight(clock.today()));
        if (today >= perDay) throw new RefusedException(new TooManyUploads(perDay));
    }
}
