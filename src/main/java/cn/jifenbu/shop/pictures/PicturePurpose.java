package cn.jifenbu.shop.pictures;

/// What a picture shows: goods for everybody of the village, or a hand-over for the staff alone.
public enum PicturePurpose {
    GOODS, HAND_OVER
}
