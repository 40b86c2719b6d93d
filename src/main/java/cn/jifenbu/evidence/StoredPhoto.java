package cn.jifenbu.evidence;

import cn.jifenbu.image.CleanImage;
import cn.jifenbu.shared.Sha256;
import cn.jifenbu.shared.VillageId;
import java.util.UUID;

/// A photo whose pictures lie in the store and which the database may come to know. Of the file that came only the hash is
/// kept, so that the same file is known again.
record StoredPhoto(VillageId village, UUID id, CleanImage picture, byte[] uploadHash) {

    static StoredPhoto of(VillageId village, byte[] upload) {
        return new StoredPhoto(village, UUID.randomUUID(), CleanImage.of(upload), Sha256.of(upload));
    }

    String place() {
        return village + "/" + id;
    }
}
