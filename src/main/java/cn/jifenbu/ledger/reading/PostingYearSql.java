package cn.jifenbu.ledger.reading;

/// In which year an entry was posted for the first time: a reversal and a correction in that of the entry they put right, and
/// what moves between households in the year its source names.
public final class PostingYearSql {

    /// Ends the source of a transfer whose merit was posted in another year than that of its deeds.
    public static final String POSTED_IN = "@";

    /// Common table expressions for `with recursive`: `root`, by the number of each reversal and correction, has the first
    /// entry it puts right, that one's kind and year. Only what came before can be put right, so that the chain ends whatever
    /// a source says. `%s` asks for the villages.
    private static final String ROOTS = """
            puts_right as (
              select e.village_id, e.entry_no, e.source_id::bigint as earlier from entry e
              where e.village_id in (%s) and e.source_kind in ('entry', 'correction')
                and case when e.source_id ~ '^[0-9]{1,18}$' then e.source_id::bigint < e.entry_no else false end),
            chain as (
              select village_id, entry_no, earlier from puts_right
              union all
              select c.village_id, c.entry_no, p.earlier from chain c
              join puts_right p on p.village_id = c.village_id and p.entry_no = c.earlier),
            root as (
              select c.village_id, c.entry_no, o.entry_no as root_no, o.kind,
                extract(year from o.recorded_at at time zone 'Asia/Shanghai')::int as posted
              from (select village_id, entry_no, min(earlier) as earlier from chain group by village_id, entry_no) c
              join entry o on o.village_id = c.village_id and o.entry_no = c.earlier)""";

    /// Of the entry `e` with its `root`, where it has one.
    public static final String POSTED = """
            coalesce(root.posted, case when e.kind = 'TRANSFER' then
              coalesce(substring(e.source_id from '@([0-9]{4})$')::int, e.merit_year) end,
              extract(year from e.recorded_at at time zone 'Asia/Shanghai')::int)""";

    private PostingYearSql() {}

    public static String roots(String villages) {
        return ROOTS.formatted(villages);
    }
}
