package cn.jifenbu.registration;

import cn.jifenbu.shared.VillageId;
import java.util.Set;

/// The village's own numbers: its last three digits, the group, and one more than the highest that was ever given there.
final class HouseholdCodes {

    private HouseholdCodes() {}

    /// `201-03-018`
    static String after(Set<String> given, VillageId village, int group) {
        var start = "%s-%02d-".formatted(village.toString().substring(9), group);
        int highest = given.stream().filter(c -> c.startsWith(start)).map(c -> c.substring(start.length()))
                .filter(rest -> rest.matches("[0-9]{1,6}")).mapToInt(Integer::parseInt).max().orElse(0);
        return start + "%03d".formatted(highest + 1);
    }
}
