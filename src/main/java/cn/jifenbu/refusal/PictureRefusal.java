package cn.jifenbu.refusal;

public sealed interface PictureRefusal extends Refusal {

    record PictureMissing() implements PictureRefusal {}

    /// Neither JPEG nor PNG by its first bytes, or damaged.
    record PictureUnreadable() implements PictureRefusal {}

    record PictureTooLarge(long limitMegapixels, long limitSide, long width, long height) implements PictureRefusal {}

    record UnknownPicture() implements PictureRefusal {}
}
