package cn.jifenbu.dividend.readiness;

import cn.jifenbu.catalogue.store.PolicySql;
import cn.jifenbu.dividend.readiness.OpenItem.OpenItemReason;
import cn.jifenbu.dividend.readiness.OpenItems.Year;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.sql.SqlParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is under way for a year, of many villages in one statement. Deeds of the year count, by their day; where all merit or
/// the balance is shared, older ones too, and with the balance the points that are held since then. Where the day of the
/// posting decides (POSTING), what comes later belongs to the next year and is not waited for. An adjustment waits for what
/// it would count: late deeds of the year, where deeds count.
public final class OpenItemStatement {

    private static final String UNDER_WAY = """
            with y as (
              select t.village_id, t.year, t.run_id, p.dividend_base as base, a.adjusts,
                p.dividend_base in ('BALANCE', 'LIFETIME') and not a.adjusts as whole,
                case when a.adjusts then p.dividend_base <> 'BALANCE' and p.dividend_year_of = 'DEED'
                  else p.dividend_base in ('BALANCE', 'LIFETIME') or p.dividend_year_of = 'DEED' end as deeds,
                ((t.year + 1) || substr(p.late_entry_until, 2))::date as last_entry_day,
                make_date(t.year, 1, 1) as first_day, make_date(t.year, 12, 31) as last_day, cast(? as date) as today
              from unnest(?, ?, ?) t (village_id, year, run_id)
            """ + PolicySql.ofYear("t") + """
              cross join lateral (select exists (select from dividend_run r where r.village_id = t.village_id
                and r.id = t.run_id and r.kind = 'ADJUSTMENT') as adjusts) a
            ), under_way as (
              select y.village_id, y.run_id, 'CLAIM' as kind, c.id, c.claim_no as no, c.household_id, c.state,
                c.points::bigint as points, c.happened_on,
                case when c.state in ('SUBMITTED', 'FIRST_CHECKED') then c.due_on end as due_on,
                case when c.state in ('DRAFT', 'RETURNED') then y.last_entry_day + 1
                  when c.state = 'ON_NOTICE' then (n.closes_at at time zone 'Asia/Shanghai')::date end as through_on
              from y join claim c on c.village_id = y.village_id and y.deeds
                and c.state in ('DRAFT', 'RETURNED', 'SUBMITTED', 'FIRST_CHECKED', 'APPROVED', 'ON_NOTICE', 'OBJECTED')
                and c.happened_on <= y.last_day and (y.whole or c.happened_on >= y.first_day)
                and (c.state not in ('DRAFT', 'RETURNED')
                  or y.today <= y.last_entry_day and c.happened_on >= y.first_day)
              left join notice n on n.village_id = c.village_id and n.id = c.notice_id
              union all
              select y.village_id, y.run_id, 'DEDUCTION', d.id, d.deduction_no, d.household_id, d.state, d.points::bigint,
                d.happened_on, case when d.state in ('SERVED', 'RECTIFYING') then d.mend_until end,
                case when d.state in ('HALVED', 'ON_NOTICE') then (d.closes_at at time zone 'Asia/Shanghai')::date end
              from y join deduction d on d.village_id = y.village_id and y.deeds and y.base <> 'GROSS_OF_YEAR'
                and d.state in ('RECORDED', 'SERVED', 'RECTIFYING', 'HALVED', 'ON_NOTICE', 'DISPUTED')
                and d.happened_on <= y.last_day and (y.whole or d.happened_on >= y.first_day)
              union all
              select y.village_id, y.run_id, 'HOUSEHOLD', h.id, null, h.id, h.state, null, null, null, h.settles_on
              from y join household h on h.village_id = y.village_id and h.state = 'FROZEN' and not y.adjusts
                and exists (select from account_year a where a.village_id = h.village_id and a.household_id = h.id
                  and a.merit > 0 and (a.year = y.year or y.whole or not y.deeds))
              union all
              select y.village_id, y.run_id, case when o.id is null then 'HOLD' else 'ORDER' end, h.id, o.order_no,
                h.household_id, h.state, h.points, null, null,
                (coalesce(o.expires_at, h.expires_at) at time zone 'Asia/Shanghai')::date
              from y join hold h on h.village_id = y.village_id and h.state = 'OPEN' and y.base = 'BALANCE'
                and not y.adjusts and h.placed_at < (y.last_day + 1)::timestamp at time zone 'Asia/Shanghai'
              left join redemption_order o on o.village_id = h.village_id and o.hold_id = h.id)
            """;

    private static final String COUNT = UNDER_WAY + """
            select u.village_id, count(*) as items, count(*) filter (where u.through_on is null) as people,
              max(u.through_on) as last_through
            from under_way u where not exists (select from dividend_open_item x where x.village_id = u.village_id
              and x.run_id = u.run_id and x.kind = u.kind and x.item_id = u.id)
            group by u.village_id""";

    /// Those that need people first.
    private static final String LIST = UNDER_WAY + """
            select u.*, h.code, x.reason, x.decided_at, x.decided_by
            from under_way u join household h on h.village_id = u.village_id and h.id = u.household_id
            left join dividend_open_item x on x.village_id = u.village_id and x.run_id = u.run_id and x.kind = u.kind
              and x.item_id = u.id
            order by u.through_on nulls first, u.kind, u.no, h.code, u.id limit ?""";

    private static final String DECIDED = """
            select x.kind, x.item_id as id, x.item_no as no, x.household_id, x.item_state as state, x.points,
              cast(null as date) as happened_on, cast(null as date) as due_on, cast(null as date) as through_on, h.code,
              x.reason, x.decided_at, x.decided_by
            from dividend_open_item x join household h on h.village_id = x.village_id and h.id = x.household_id
            where x.village_id = ? and x.run_id = ? order by x.kind, x.item_no, h.code, x.item_id""";

    private OpenItemStatement() {}

    /// What is left to wait for, by village; a village that waits for nothing is missing. A village may be asked about once.
    public static Map<Long, OpenItems> count(SqlConnection db, List<Year> years, LocalDate today) throws SQLException {
        return db.list(COUNT, OpenItemStatement::count, parameters(years, today).values().toArray()).stream()
                .collect(Collectors.toMap(OpenItems::village, Function.identity()));
    }

    private static OpenItems count(ResultSet row) throws SQLException {
        return new OpenItems(row.getLong("village_id"), row.getLong("items"), row.getLong("people"),
                row.getObject("last_through", LocalDate.class));
    }

    /// Also what has been decided about, as long as it is open.
    ///
    /// @param names of the people who decided
    static List<OpenItem> list(SqlConnection db, Year year, LocalDate today, int limit, Function<UUID, String> names)
            throws SQLException {
        return db.list(LIST, row -> item(row, names), parameters(List.of(year), today).add(limit).values().toArray());
    }

    /// What a run did not wait for.
    static List<OpenItem> decided(SqlConnection db, long village, UUID run, Function<UUID, String> names)
            throws SQLException {
        return db.list(DECIDED, row -> item(row, names), village, run);
    }

    private static SqlParameters parameters(List<Year> years, LocalDate today) {
        return new SqlParameters().add(today).all("bigint", years, Year::village).all("int", years, Year::year)
                .all("uuid", years, Year::run);
    }

    private static OpenItem item(ResultSet row, Function<UUID, String> names) throws SQLException {
        var kind = OpenItemKind.valueOf(row.getString("kind"));
        var state = row.getString("state");
        var through = row.getObject("through_on", LocalDate.class);
        return new OpenItem(kind, row.getObject("id", UUID.class), row.getObject("no", Long.class),
                row.getObject("household_id", UUID.class), row.getString("code"), state, row.getObject("points", Long.class),
                row.getObject("happened_on", LocalDate.class), row.getObject("due_on", LocalDate.class), through,
                OpenItem.nextStep(kind, state), decision(row, names));
    }

    private static OpenItemReason decision(ResultSet row, Function<UUID, String> names) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        if (at == null) return null;
        return new OpenItemReason(row.getString("reason"), names.apply(row.getObject("decided_by", UUID.class)),
                at.toInstant());
    }
}
