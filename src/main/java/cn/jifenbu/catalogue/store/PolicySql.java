package cn.jifenbu.catalogue.store;

/// The policy in force, for statements that ask about many villages at once.
public final class PolicySql {

    private static final String OF_YEAR = """
            join policy p on p.village_id = %1$s.village_id and p.version_no = (
              select pv.version_no from policy pv where pv.village_id = %1$s.village_id
                and pv.valid_from <= make_date(%1$s.year, 12, 31) order by pv.valid_from desc, pv.version_no desc limit 1)
            """;

    private PolicySql() {}

    /// Joins, as `p`, the policy of the last day of `table.year` in `table.village_id`.
    public static String ofYear(String table) {
        return OF_YEAR.formatted(table);
    }
}
