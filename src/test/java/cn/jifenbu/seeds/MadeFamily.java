package cn.jifenbu.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invents one household's members, ages and names that fit together.
final class MadeFamily {

    record Member(String name, String relation, int birthYear) {}

    /// Nobody is born after the year of the source report.
    static final int LAST_BIRTH_YEAR = 2024;

    private final Random dice;
    private final MadeNames names;
    private final boolean miao;
    private final boolean headIsMan;
    private final String surname;
    private final String childrensSurname;
    private final List<Member> members = new ArrayList<>();
    private int headYear;
    private int sonYear;
    private String grandfather;
    private String headGiven;
    private String sonGiven = "";

    /// `miao`: given names followed by the father's, without a surname.
    MadeFamily(Random dice, MadeNames names, boolean miao) {
        this.dice = dice;
        this.names = names;
        this.miao = miao;
        this.headIsMan = miao || dice.nextInt(5) > 0;
        this.surname = names.surname();
        this.childrensSurname = headIsMan ? surname : names.surname();
        this.grandfather = names.miaoGiven();
    }

    MadeFamily longNamed() {
        grandfather = MadeNames.TWELVE_FATHERS;
        return this;
    }

    /// `size` members, 1 to 8, the head first.
    List<Member> ofSize(int size) {
        int stage = size == 1 ? 2 : dice.nextInt(5);
        if (stage < 2) young();
        else if (stage < 4 && size > 1) middle();
        else old();
        return members.subList(0, size);
    }

    private void young() {
        head(28, 49);
        spouse();
        child(23, 27);
        child(25, 29);
        mother(20, 25);
        father(21, 27);
        child(28, 31);
        sibling();
    }

    private void middle() {
        head(50, 61);
        spouse();
        son(22, 26);
        daughter(24, 30);
        mother(19, 25);
        father(20, 28);
        sonsWife();
        grandchild(22, 24);
    }

    private void old() {
        head(62, 84);
        spouse();
        son(22, 30);
        sonsWife();
        grandchild(22, 26);
        grandchild(24, 28);
        daughter(24, 32);
        grandchild(27, 30);
    }

    private void head(int youngest, int oldest) {
        headYear = LAST_BIRTH_YEAR - between(youngest, oldest);
        headGiven = given(headIsMan, headYear, surname, grandfather);
        members.add(new Member(call(surname, headGiven, grandfather), "户主", headYear));
    }

    private void spouse() {
        int year = headYear + between(-4, 4);
        var surnameOfSpouse = headIsMan ? names.surname() : childrensSurname;
        add("配偶", !headIsMan, year, surnameOfSpouse, names.miaoGiven());
    }

    private void child(int younger, int youngest) {
        if (dice.nextBoolean()) son(younger, youngest);
        else daughter(younger, youngest);
    }

    private void son(int younger, int youngest) {
        sonYear = headYear + between(younger, youngest);
        sonGiven = given(true, sonYear, childrensSurname, headGiven);
        members.add(new Member(call(childrensSurname, sonGiven, headGiven), "儿子", notUnborn(sonYear)));
    }

    private void daughter(int younger, int youngest) {
        add("女儿", false, headYear + between(younger, youngest), childrensSurname, headGiven);
    }

    private void sonsWife() {
        add("儿媳", false, sonYear + between(-2, 3), names.surname(), names.miaoGiven());
    }

    private void grandchild(int younger, int youngest) {
        boolean boy = dice.nextBoolean();
        add(boy ? "孙子" : "孙女", boy, sonYear + between(younger, youngest), childrensSurname, sonGiven);
    }

    private void mother(int older, int oldest) {
        add("母亲", false, headYear - between(older, oldest), names.surname(), names.miaoGiven());
    }

    private void father(int older, int oldest) {
        int year = headYear - between(older, oldest);
        var hisFather = names.miaoGiven();
        var given = miao ? grandfather : given(true, year, surname, hisFather);
        members.add(new Member(call(surname, given, hisFather), "父亲", year));
    }

    private void sibling() {
        boolean man = dice.nextBoolean();
        add(man ? "弟弟" : "妹妹", man, headYear + between(2, 6), surname, grandfather);
    }

    private void add(String relation, boolean man, int year, String surname, String father) {
        int born = notUnborn(year);
        members.add(new Member(call(surname, given(man, born, surname, father), father), relation, born));
    }

    private static int notUnborn(int year) {
        return Math.min(year, LAST_BIRTH_YEAR);
    }

    /// Within a household everybody goes by another name; within a village not.
    private String given(boolean man, int birthYear, String surname, String father) {
        String given;
        do
            given = miao ? names.miaoGiven() : names.given(man, birthYear);
        while (isTaken(call(surname, given, father)));
        return given;
    }

    private boolean isTaken(String name) {
        return members.stream().anyMatch(m -> m.name().equals(name));
    }

    private String call(String surname, String given, String father) {
        return miao ? given + MadeNames.DOT + father : surname + given;
    }

    private int between(int least, int most) {
        return least + dice.nextInt(most - least + 1);
    }
}
