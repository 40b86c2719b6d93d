package cn.jifenbu.pointsexpiry;

import cn.jifenbu.catalogue.store.PolicySql;
import cn.jifenbu.ledger.model.EndedYear;
import cn.jifenbu.ledger.posting.EndedYears;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Which villages' points end, and which years' have ended.
@ApplicationScoped
class PointsExpiryRepository implements PanacheRepositoryBase<PointsExpiryRow, PointsExpiryRow.Key>, EndedYears {

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
            """ + PolicySql.ofYear("v") + """
              where v.village_id = any(?) and p.clearing <> 'NONE') d
            where d.day - d.days <= cast(? as date)
            on conflict do nothing""";

    private static final String ENDED = """
            select year, keep_percent from clearing where village_id = ? and done_at is not null order by year""";

    private final Sql sql;

    PointsExpiryRepository(Sql sql) {
        this.sql = sql;
    }

    void announce(List<VillageId> villages, LocalDate today, Instant now) {
        sql.update(ANNOUNCE, today, now, today.getYear() - 1,
                SqlArray.bigints(villages.stream().map(VillageId::value).toList()), today);
    }

    /// Announced for today or before and not done, in the order of the villages.
    List<PointsExpiryRow.Key> due(List<VillageId> villages, LocalDate today) {
        return getEntityManager().createQuery("""
                select villageId, year from PointsExpiryRow where villageId in ?1 and doneAt is null and clearsOn <= ?2
                order by villageId, year""", Object[].class)
                .setParameter(1, villages.stream().map(VillageId::value).toList()).setParameter(2, today).getResultStream()
                .map(r -> new PointsExpiryRow.Key((long) r[0], (int) r[1])).toList();
    }

    /// As it is now, after the village was locked.
    PointsExpiryRow current(PointsExpiryRow.Key key) {
        var row = findById(key);
        getEntityManager().refresh(row);
        return row;
    }

    /// Asked in the middle of a posting, so nothing that waits is written before.
    @Override
    public List<EndedYear> of(VillageId village) {
        return sql.run(db -> db.list(ENDED, row -> new EndedYear(row.getInt(1), row.getInt(2)), village.value()));
    }

    /// Newest year first.
    List<PointsExpiryRow> newest(VillageId village) {
        return list("villageId = ?1 order by year desc", village.value());
    }
}
