package cn.jifenbu.ledger.reading;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PostedMeritRepository {

    private static final String OF_HOUSEHOLD = "with recursive " + PostingYearSql.roots("select cast(? as bigint)")
            + " select e.merit_year, " + PostingYearSql.POSTED + """
                     as posted, sum(e.merit)::bigint from entry e
                    left join root on root.village_id = e.village_id and root.entry_no = e.entry_no
                    where e.village_id = ? and e.household_id = ? and e.merit <> 0 group by 1, 2""";

    private final Sql sql;

    PostedMeritRepository(Sql sql) {
        this.sql = sql;
    }

    List<PostedMerit> ofHousehold(VillageId village, HouseholdId household) {
        return sql.list(OF_HOUSEHOLD, row -> new PostedMerit(row.getInt(1), row.getInt(2), row.getLong(3)), village.value(),
                village.value(), household.value());
    }
}
