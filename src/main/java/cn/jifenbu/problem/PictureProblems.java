package cn.jifenbu.problem;

import cn.jifenbu.refusal.PictureRefusal;
import cn.jifenbu.refusal.PictureRefusal.PictureMissing;
import cn.jifenbu.refusal.PictureRefusal.PictureTooLarge;
import cn.jifenbu.refusal.PictureRefusal.PictureUnreadable;
import cn.jifenbu.refusal.PictureRefusal.UnknownPicture;

final class PictureProblems {

    private PictureProblems() {}

    static Problem describe(PictureRefusal refusal) {
        return switch (refusal) {
            case PictureMissing() -> Problem.of(refusal, 422, "没有收到图片", "请在 file 这一项里放一张 JPEG 或 PNG 图片。");
            case PictureUnreadable() -> Problem.of(refusal, 422, "这不是能用的图片", "请换一张 JPEG 或 PNG 图片，或者重新拍一张。");
            case PictureTooLarge(var limit, var side, var width, var height) -> Problem.of(refusal, 422, "图片太大",
                    "图片是 %d×%d，最多 %d 百万像素、每边 %d 像素，请缩小后再传。".formatted(width, height, limit, side));
            case UnknownPicture() -> Problem.of(refusal, 404, "没有这张图片", "请先上传图片。");
        };
    }
}
