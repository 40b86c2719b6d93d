package cn.jifenbu.dividend.calendar;

import cn.jifenbu.catalogue.store.PolicySql;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/// Writes down what the clockwork did with a village's year, or why it could not. One line a year, in a transaction of its
/// own: a failure that rolled back is still seen.
@ApplicationScoped
class RecordProgress {

    private static final String KEEP = """
            on conflict (village_id, year) do update set stage = excluded.stage, reason = excluded.reason,
              attempts = dividend_progress.attempts + 1,
              since = case when dividend_progress.stage = excluded.stage then dividend_progress.since else excluded.since end
            where dividend_progress.stage <> excluded.stage or excluded.stage = 'FAILED'""";

    private static final String REMIND = """
            insert into dividend_progress (village_id, year, stage, attempts, since)
            select v.village_id, v.year, case when i.year is null then 'INCOME_MISSING' else 'INCOME_NOT_APPROVED' end, 1, ?
            from (select village_id, cast(? as int) as year from village) v
            """ + PolicySql.ofYear("v") + """
            left join income i on i.village_id = v.village_id and i.year = v.year
              and i.version_no = (select max(n.version_no) from income n where n.village_id = v.village_id and n.year = v.year)
            where v.village_id = any(?) and (v.year + 1) || substr(p.dividend_prepare_on, 2) <= ? and i.approved_by is null
              and not exists (select from dividend_run r where r.village_id = v.village_id and r.year = v.year
                and r.state not in ('DRAFT', 'CANCELLED'))
            """ + KEEP;

    private final EntityManager db;
    private final BusinessClock clock;

    RecordProgress(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void prepared(VillageId village, int year) {
        keep(village, year, "PREPARED", null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void frozen(VillageId village, int year) {
        keep(village, year, "FROZEN", null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(VillageId village, int year, String reason) {
        keep(village, year, "FAILED", reason);
    }

    /// Last year's income is not there or not approved although the policy's day has come.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remind(List<VillageId> villages) {
        var today = clock.today();
        db.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(REMIND)) {
                insert.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
                insert.setInt(2, today.getYear() - 1);
                insert.setArray(3, DueRuns.array(insert, villages));
                insert.setString(4, today.toString());
                insert.executeUpdate();
            }
        });
    }

    private void keep(VillageId village, int year, String stage, String reason) {
        db.createNativeQuery("""
                insert into dividend_progress (village_id, year, stage, reason, attempts, since) values (?1, ?2, ?3, ?4, 1, ?5)
                """ + KEEP).setParameter(1, village.value()).setParameter(2, year).setParameter(3, stage)
                .setParameter(4, reason).setParameter(5, clock.now()).executeUpdate();
    }
}
