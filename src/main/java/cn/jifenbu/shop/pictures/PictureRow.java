package cn.jifenbu.shop.pictures;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "shop_picture")
@IdClass(VillageKey.class)
class PictureRow {

    @Id long villageId;
    @Id UUID id;
    @Enumerated(EnumType.STRING) PicturePurpose purpose;
    int width;
    int height;
    @Column(updatable = false) byte[] content;
    @Column(updatable = false) byte[] thumbnail;
    UUID uploadedBy;
    Instant uploadedAt;
}
