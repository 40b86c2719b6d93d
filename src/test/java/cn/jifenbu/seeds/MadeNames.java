package cn.jifenbu.seeds;

import java.util.Random;

/// Invents names of the region; any likeness to a living person is chance.
final class MadeNames {

    /// U+00B7, the one middle dot the service stores: it folds the look-alikes to it.
    static final String DOT = "·";
    /// Sons named after fathers, recited back twelve fathers: the long name that must fit every screen and slip.
    static final String TWELVE_FATHERS = String.join(DOT, "桑勾耶久往当里包欧略宝留".split(""));

    // The more often a surname stands here, the more common it is.
    private static final String SURNAMES = "冉冉冉冉冉谢谢谢谢黄黄黄黄罗罗罗罗杨杨杨任任任张张张李李王田田向龚庹秦何周冯侯曾赵吴郑石龙廖蒋邓唐徐";
    private static final String MIAO_GIVEN = "榜 略 努 桑 勾 雅 蝶 耶 欧 留 里 当 包 久 往 宝 阿雅 阿榜 桑久 榜略 久里 欧宝";
    // In everyday use, yet outside the common 21,000: extension A in the BMP, the others need surrogates in UTF-16.
    private static final String RARE = "㵘䶮㛃𬭎𫖯𬀩𬱖𬍛𫖮𬘓𤩽𡐓𠅤𠮷";

    private static final String[] MEN_BEFORE_1965 = {"国明德光正兴世昌永应", "云权安平林全文清才友"};
    private static final String[] MEN_BEFORE_1995 = {"建小海永文红兴正光", "波涛林平松斌华云川"};
    private static final String[] MEN_SINCE = {"俊浩宇梓子一嘉奕", "轩豪辰睿涵泽宸阳"};
    private static final String[] WOMEN_BEFORE_1965 = {"素秀桂玉淑大碧仕昌", "芳英兰珍琼梅群莲香"};
    private static final String[] WOMEN_BEFORE_1995 = {"小红晓丽海春文", "燕琴艳霞梅玲英芳莉"};
    private static final String[] WOMEN_SINCE = {"欣雨诗梓思可若", "怡涵琪彤萱妍瑶桐"};

    private final Random dice;

    MadeNames(Random dice) {
        this.dice = dice;
    }

    String surname() {
        return oneOf(SURNAMES);
    }

    String miaoGiven() {
        var all = MIAO_GIVEN.split(" ");
        return all[dice.nextInt(all.length)];
    }

    /// One or two characters in the fashion of the birth year; one in fifty has a rare one.
    String given(boolean man, int birthYear) {
        var fashion = fashion(man, birthYear);
        var last = dice.nextInt(50) == 0 ? oneOf(RARE) : oneOf(fashion[1]);
        return birthYear >= 1965 && dice.nextInt(6) == 0 ? last : oneOf(fashion[0]) + last;
    }

    private static String[] fashion(boolean man, int birthYear) {
        if (birthYear < 1965) return man ? MEN_BEFORE_1965 : WOMEN_BEFORE_1965;
        if (birthYear < 1995) return man ? MEN_BEFORE_1995 : WOMEN_BEFORE_1995;
        return man ? MEN_SINCE : WOMEN_SINCE;
    }

    private String oneOf(String characters) {
        var all = characters.codePoints().toArray();
        return Character.toString(all[dice.nextInt(all.length)]);
    }
}
