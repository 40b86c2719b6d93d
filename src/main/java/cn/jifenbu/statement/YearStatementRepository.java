package cn.jifenbu.statement;

import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.statement.YearStatement.Points;
import cn.jifenbu.statement.YearStatement.StatementLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// A year's entries and shares, summed up for each household.
@ApplicationScoped
class YearStatementRepository {

    /// Households that were closed before the year have no line.
    private static final String LINES = """
            with dated as (
              select household_id, kind, points, merit, merit_year, cast(extract(year from effective_on) as int) as y,
                extract(quarter from effective_on) as q
              from entry where village_id = ?1),
            moved as (
              select household_id, sum(points) filter (where y < ?2) as opening,
                sum(points) filter (where y = ?2 and kind = 'EARN' and q = 1) as first,
                sum(points) filter (where y = ?2 and kind = 'EARN' and q = 2) as second,
                sum(points) filter (where y = ?2 and kind = 'EARN' and q = 3) as third,
                sum(points) filter (where y = ?2 and kind = 'EARN' and q = 4) as fourth,
                sum(points) filter (where y = ?2 and kind = 'DEDUCT') as deducted,
                sum(points) filter (where y = ?2 and kind = 'REDEEM') as redeemed,
                sum(points) filter (where y = ?2 and kind = 'RETURN') as returned,
                sum(points) filter (where y = ?2 and kind = 'CLEAR') as cleared,
                sum(points) filter (where y = ?2 and kind = 'ADJUST') as adjusted,
                sum(points) filter (where y = ?2 and kind = 'TRANSFER') as transferred,
                sum(points) filter (where y = ?2 and kind = 'REVERSAL') as reversed,
                sum(points) filter (where y <= ?2) as closing, sum(merit) filter (where merit_year = ?2) as merit,
                count(*) filter (where y = ?2 or merit_year = ?2) as entries
              from dated group by household_id),
            shared as (
              select s.household_id, sum(s.amount_fen) as fen
              from dividend_run r join dividend_share s on s.village_id = r.village_id and s.run_id = r.id
              where r.village_id = ?1 and r.year = ?2 and r.state in (?3) group by s.household_id)
            select h.code, coalesce(m.name, ''), h.group_no, e.opening, e.first, e.second, e.third, e.fourth, e.deducted,
              e.redeemed, e.returned, e.cleared, e.adjusted, e.transferred, e.reversed, e.closing, e.merit, s.fen
            from household h
            left join member m on m.village_id = h.village_id and m.household_id = h.id and m.head
            left join moved e on e.household_id = h.id
            left join shared s on s.household_id = h.id
            where h.village_id = ?1 and (h.state <> 'CLOSED' or e.opening <> 0 or e.entries > 0 or s.fen is not null)
            order by h.group_no, h.code collate "C\"""";

    private final EntityManager db;

    YearStatementRepository(EntityManager db) {
        this.db = db;
    }

    /// By group and code.
    List<StatementLine> lines(VillageId village, int year) {
        @SuppressWarnings("unchecked") List<Object[]> rows = db.createNativeQuery(LINES).setParameter(1, village.value())
                .setParameter(2, year).setParameter(3, RunState.ON_BOARD.stream().map(Enum::name).toList()).getResultList();
        return rows.stream().map(YearStatementRepository::line).toList();
    }

    private static StatementLine line(Object[] r) {
        var points = new Points(sum(r[3]), List.of(sum(r[4]), sum(r[5]), sum(r[6]), sum(r[7])), sum(r[8]), sum(r[9]),
                sum(r[10]), sum(r[11]), sum(r[12]), sum(r[13]), sum(r[14]), sum(r[15]));
        return new StatementLine((String) r[0], Masking.name((String) r[1]), (int) r[2], points, sum(r[16]), sum(r[17]));
    }

    /// Sums of bigint are numeric; of nothing they are null.
    private static long sum(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
