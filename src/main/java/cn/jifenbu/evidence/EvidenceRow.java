package cn.jifenbu.evidence;

import cn.jifenbu.image.PerceptualHash;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "evidence")
@IdClass(VillageKey.class)
class EvidenceRow {
    @Id long villageId;
    @Id UUID id;
    String place;
    byte[] uploadHash;
    long likeness;
    int band1;
    int band2;
    int band3;
    int band4;
    int width;
    int height;
    int bytes;
    UUID uploadedBy;
    Instant uploadedAt;

    static EvidenceRow of(StoredPhoto photo, UUID person, Instant now) {
        var picture = photo.picture();
        var row = new EvidenceRow();
        row.villageId = photo.village().value();
        row.id = photo.id();
        row.place = photo.place();
        row.uploadHash = photo.uploadHash();
        row.likeness = picture.likeness();
        var bands = PerceptualHash.bands(picture.likeness());
        row.band1 = bands[0];
        row.band2 = bands[1];
        row.band3 = bands[2];
        row.band4 = bands[3];
        row.width = picture.width();
        row.height = picture.height();
        row.bytes = picture.jpeg().length;
        row.uploadedBy = person;
        row.uploadedAt = now;
        return row;
    }
}
