package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/// Money that nobody fetched in the policy's days after the run was confirmed is carried over: UNCLAIMED, still owed to the
/// household, still paid when it comes for it.
@ApplicationScoped
public class CarryOverUnclaimed {

    private static final Logger LOG = Logger.getLogger(CarryOverUnclaimed.class);
    private static final String DUE = """
            select r.village_id, r.id from dividend_run r
            join policy p on p.village_id = r.village_id and p.version_no = r.policy_version
            join dividend_step s on s.village_id = r.village_id and s.run_id = r.id and s.to_state = 'CONFIRMED'
            where r.village_id = any(?) and r.state in ('CONFIRMED', 'PAYING')
              and (s.taken_at at time zone 'Asia/Shanghai')::date + p.dividend_unclaimed_days < ?
              and exists (select from dividend_share h where h.village_id = r.village_id and h.run_id = r.id
                and h.amount_fen > 0 and h.payment in ('PENDING', 'FAILED'))""";

    private final RecordPayments payments;
    private final RunRepository runs;
    private final ShareRepository shares;
    private final EntityManager db;
    private final BusinessClock clock;

    CarryOverUnclaimed(RecordPayments payments, RunRepository runs, ShareRepository shares, EntityManager db,
            BusinessClock clock) {
        this.payments = payments;
        this.runs = runs;
        this.shares = shares;
        this.db = db;
        this.clock = clock;
    }

    record Due(VillageId village, UUID run) {}

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run(List<VillageId> villages) {
        for (var one : due(villages, clock.today())) {
            try {
                QuarkusTransaction.requiringNew().run(() -> giveUp(one));
            } catch (RuntimeException e) {
                LOG.errorf(e, "could not carry over unclaimed money in village %s", one.village());
            }
        }
    }

    private void giveUp(Due one) {
        var run = runs.require(one.village(), one.run());
        var waiting = Stream.of(Payment.PENDING, Payment.FAILED)
                .flatMap(payment -> shares.page(run, Optional.of(payment), 0, Integer.MAX_VALUE).stream())
                .filter(share -> share.amountFen > 0)
                .map(share -> new RecordPayments.Result(share.householdId, Payment.UNCLAIMED, null)).toList();
        payments.record(one.village(), one.run(), waiting, Actor.SYSTEM);
    }

    private List<Due> due(List<VillageId> villages, LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> db.unwrap(Session.class)
                .doReturningWork(connection -> {
                    try (var query = connection.prepareStatement(DUE)) {
                        var codes = villages.stream().map(VillageId::value).toArray();
                        query.setArray(1, query.getConnection().createArrayOf("bigint", codes));
                        query.setObject(2, today);
                        var rows = query.executeQuery();
                        var found = new ArrayList<Due>();
                        while (rows.next()) found.add(new Due(new VillageId(rows.getLong(1)), rows.getObject(2, UUID.class)));
                        return found;
                    }
                }));
    }
}
