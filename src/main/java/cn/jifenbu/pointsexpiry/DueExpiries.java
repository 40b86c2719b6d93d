package cn.jifenbu.pointsexpiry;

import cn.jifenbu.catalogue.store.PolicySql;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Which villages' points end, and what each household would lose.
@ApplicationScoped
class DueExpiries {

    /// 29 February counts as 28 in other years. Last year's points only: nobody is cleared for years long past.
    private static final String ANNOUNCE = """
            insert into clearing (village_id, year, policy_version, keep_percent, clears_on, announced_at)
            select d.village_id, d.year, d.version_no, d.keeps, greatest(d.day, cast(? as date) + d.days), ?
            from (select v.village_id, v.year, p.version_no, p.clearing_notice_days as days,
                case p.clearing when 'CLEAR_ALL' then 0 else p.clearing_keep_percent end as keeps,
                least(make_date(v.year + 1, split_part(p.clearing_on, '-', 3)::int, 1)
                    + split_part(p.clearing_on, '-', 4)::int - 1,
                  (make_date(v.year + 1, split_part(p.clearing_on, '-', 3)::int, 1) + interval '1 month')::date - 1) as day
              from (select village_id, cast(? as int) as year from village) v
            """
            + PolicySql.ofYear("v") + """
                      where v.village_id = any(?) and p.clearing <> 'NONE') d
                    where d.day - d.days <= cast(? as date)
                    on conflict do nothing""";

    private static final String LEFT = """
            select o.household_id, least(o.old - o.old * ? / 100, o.available) as points from (
              select a.household_id, a.balance - a.held as available, greatest(0,
                coalesce(sum(e.points) filter (where e.recorded_at < ? or e.points < 0), 0) - a.held)::bigint as old
              from account a join entry e on e.village_id = a.village_id and e.household_id = a.household_id
              where a.village_id = ? group by a.household_id, a.balance, a.held) o
            where least(o.old - o.old * ? / 100, o.available) > 0 order by o.household_id""";

    private final EntityManager db;

    DueExpiries(EntityManager db) {
        this.db = db;
    }

    record Left(UUID household, long points) {}

    void announce(List<VillageId> villages, LocalDate today, Instant now) {
        db.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(ANNOUNCE)) {
                insert.setObject(1, today);
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setInt(3, today.getYear() - 1);
                insert.setArray(4,
                        insert.getConnection().createArrayOf("bigint", villages.stream().map(VillageId::value).toArray()));
                insert.setObject(5, today);
                insert.executeUpdate();
            }
        });
    }

    List<PointsExpiryRow.Key> toClear(List<VillageId> villages, LocalDate today) {
        return db.createQuery("""
                select villageId, year from PointsExpiryRow where villageId in ?1 and doneAt is null and clearsOn <= ?2
                order by villageId, year""", Object[].class)
                .setParameter(1, villages.stream().map(VillageId::value).toList()).setParameter(2, today).getResultStream()
                .map(r -> new PointsExpiryRow.Key((long) r[0], (int) r[1])).toList();
    }

    /// What is taken from each household that loses anything. The village must be locked by the caller.
    List<Left> left(PointsExpiryRow.Key key, int keepPercent) {
        var newYear = BusinessClock.midnight(LocalDate.of(key.year() + 1, 1, 1));
        return db.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(LEFT)) {
                query.setLong(1, keepPercent);
                query.setObject(2, newYear.atOffset(ZoneOffset.UTC));
                query.setLong(3, key.villageId());
                query.setLong(4, keepPercent);
                var rows = query.executeQuery();
                var found = new ArrayList<Left>();
                while (rows.next()) found.add(new Left(rows.getObject(1, UUID.class), rows.getLong(2)));
                return found;
            }
        });
    }
}
