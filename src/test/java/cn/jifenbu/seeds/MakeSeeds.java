package cn.jifenbu.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes households.csv and members.csv beside divisions.csv and groups.csv; the same seed gives the same bytes.
/// Run it with `java src/test/java/cn/jifenbu/seeds/MakeSeeds.java` after changing a number or a name list.
public final class MakeSeeds {

    /// 房屋信息1842条 and 人口信息7273条 in the source report.
    static final int HOUSEHOLDS = 1842;
    static final int RESIDENTS = 7273;

    private static final long SEED = 500_243_999L;
    /// Of 100 households, how many have 1, 2, … 8 members.
    private static final int[] PER_HUNDRED = {8, 16, 19, 22, 17, 11, 5, 2};
    private static final String LONG_NAMED = "205-03-007";

    private final Random dice = new Random(SEED);
    private final MadeNames names = new MadeNames(dice);

    public static void main(String[] args) throws IOException {
        var demo = Path.of("seeds", "demo");
        new MakeSeeds().write(demo, demo);
    }

    /// Reads the villages and groups of `from`, writes both files into `to`.
    void write(Path from, Path to) throws IOException {
        var villages = rows(from.resolve("divisions.csv"));
        var groups = rows(from.resolve("groups.csv"));
        var inGroup = householdsPerGroup(groups.size());
        var sizes = householdSizes();
        var households = new StringBuilder("villageId,groupNo,code,doorplate\n");
        var members = new StringBuilder("householdCode,name,relation,birthYear\n");
        int made = 0;
        for (int g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            var place = nameOf(villages, group[0]) + group[2];
            for (int number = 1; number <= inGroup[g]; number++) {
                var code = "%s-%02d-%03d".formatted(group[0].substring(9), Integer.parseInt(group[1]), number);
                households.append("%s,%s,%s,%s%d号\n".formatted(group[0], group[1], code, place, number));
                for (var m : family(code).ofSize(sizes[made++]))
                    members.append("%s,%s,%s,%d\n".formatted(code, m.name(), m.relation(), m.birthYear()));
            }
        }
        Files.writeString(to.resolve("households.csv"), households);
        Files.writeString(to.resolve("members.csv"), members);
    }

    private MadeFamily family(String code) {
        if (code.equals(LONG_NAMED)) return new MadeFamily(dice, names, true).longNamed();
        return new MadeFamily(dice, names, dice.nextInt(20) == 0);
    }

    /// 50 to 82 households in each group, then evened out until the sum is exact.
    private int[] householdsPerGroup(int groups) {
        var counts = new int[groups];
        Arrays.setAll(counts, g -> 50 + dice.nextInt(33));
        settle(counts, HOUSEHOLDS, 45, 90);
        return counts;
    }

    private int[] householdSizes() {
        var sizes = new int[HOUSEHOLDS];
        Arrays.setAll(sizes, h -> drawSize());
        settle(sizes, RESIDENTS, 2, 8);
        return sizes;
    }

    private int drawSize() {
        int ticket = dice.nextInt(100);
        int size = 0;
        while (ticket >= PER_HUNDRED[size]) ticket -= PER_HUNDRED[size++];
        return size + 1;
    }

    /// Adds or takes one at a random place, within the bounds, until the numbers add up to `sum`.
    private void settle(int[] numbers, int sum, int least, int most) {
        int missing = sum - Arrays.stream(numbers).sum();
        while (missing != 0) {
            int step = Integer.signum(missing);
            int i = dice.nextInt(numbers.length);
            if (numbers[i] + step < least || numbers[i] + step > most) continue;
            numbers[i] += step;
            missing -= step;
        }
    }

    private static String nameOf(List<String[]> divisions, String code) {
        return divisions.stream().filter(d -> d[0].equals(code)).findFirst().orElseThrow()[3];
    }

    /// These two files quote nothing, so a comma always parts two fields.
    private static List<String[]> rows(Path csv) throws IOException {
        var rows = new ArrayList<String[]>();
        Files.readAllLines(csv).stream().skip(1).forEach(line -> rows.add(line.split(",", -1)));
        return rows;
    }
}
