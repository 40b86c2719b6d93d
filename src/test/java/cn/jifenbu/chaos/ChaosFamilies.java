package cn.jifenbu.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Three families of the first group in each of three villages of the demo township, and the coordinator of that group.
record ChaosFamilies(int village, String household, String code, String coordinator) {

    private static final List<String> COORDINATORS = List.of("xie1", "xie4", "xie7");

    static List<ChaosFamilies> of(ChaosDatabase database) throws SQLException {
        var families = new ArrayList<ChaosFamilies>();
        try (var owner = database.connect(); var query = owner.prepareStatement("""
                select h.id, h.code from household h join account a on (a.village_id, a.household_id) = (h.village_id, h.id)
                where h.village_id = ? and h.group_no = 1 and h.state = 'ACTIVE' order by a.balance desc, h.code limit 3""")) {
            for (int village = 1; village <= COORDINATORS.size(); village++) {
                query.setLong(1, 500243999200L + village);
                var found = query.executeQuery();
                while (found.next()) {
                    families.add(new ChaosFamilies(village, found.getString(1), found.getString(2),
                            COORDINATORS.get(village - 1)));
                }
            }
        }
        return families;
    }

    ChaosClient join(ChaosLine line) throws InterruptedException {
        return new ChaosClient(line, village, household, code, coordinator);
    }
}
