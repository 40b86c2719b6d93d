package cn.jifenbu.shop.pictures;

import cn.jifenbu.image.CleanImage;
import cn.jifenbu.refusal.PictureRefusal.UnknownPicture;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.Goods;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Pictures of goods and photos of hand-overs, kept in the database with everything else that is backed up.
@ApplicationScoped
public class Pictures {

    private final VillageLock villages;
    private final GoodsRepository goods;
    private final PictureRepository pictures;
    private final BusinessClock clock;

    Pictures(VillageLock villages, GoodsRepository goods, PictureRepository pictures, BusinessClock clock) {
        this.villages = villages;
        this.goods = goods;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Takes the place of the goods' former picture.
    @Transactional
    public Goods show(VillageId village, UUID goodsId, CleanImage picture, Actor actor) {
        villages.lock(village);
        var row = goods.require(village, goodsId);
        var former = row.pictureId;
        row.pictureId = keep(village, PicturePurpose.GOODS, picture, actor);
        pictures.flush();
        if (former != null) pictures.find(village, former).ifPresent(pictures::delete);
        return Goods.of(row);
    }

    /// @return the id by which a hand-over names it
    @Transactional
    public UUID keepPhoto(VillageId village, CleanImage picture, Actor actor) {
        villages.lock(village);
        return keep(village, PicturePurpose.HAND_OVER, picture, actor);
    }

    private UUID keep(VillageId village, PicturePurpose purpose, CleanImage picture, Actor actor) {
        var row = new PictureRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.purpose = purpose;
        row.width = picture.width();
        row.height = picture.height();
        row.content = picture.jpeg();
        row.thumbnail = picture.thumbnail();
        row.uploadedBy = actor.person();
        row.uploadedAt = clock.now();
        pictures.persist(row);
        return row.id;
    }

    /// @throws RefusedException UnknownGoods, UnknownPicture
    @Transactional
    public byte[] ofGoods(VillageId village, UUID goodsId, boolean small) {
        var picture = goods.require(village, goodsId).pictureId;
        if (picture == null) throw new RefusedException(new UnknownPicture());
        return bytes(village, picture, PicturePurpose.GOODS, small);
    }

    /// @throws RefusedException UnknownPicture
    @Transactional
    public byte[] photo(VillageId village, UUID id, boolean small) {
        return bytes(village, id, PicturePurpose.HAND_OVER, small);
    }

    private byte[] bytes(VillageId village, UUID id, PicturePurpose purpose, boolean small) {
        return pictures.bytes(village, id, purpose, small).orElseThrow(() -> new RefusedException(new UnknownPicture()));
    }

    /// Without reading its bytes.
    public void require(VillageId village, UUID id, PicturePurpose purpose) {
        if (!pictures.exists(village, id, purpose)) throw new RefusedException(new UnknownPicture());
    }
}
