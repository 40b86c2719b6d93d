package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.ledger.seals.SealLedger;
import cn.jifenbu.ledger.seals.SealTrigger;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// Seals the villages' entries and runs a [FreezeBatch] on the connection of the transaction.
@ApplicationScoped
public class FreezeRuns {

    private final SealLedger seals;
    private final EntityManager db;
    private final BusinessClock clock;

    FreezeRuns(SealLedger seals, EntityManager db, BusinessClock clock) {
        this.seals = seals;
        this.db = db;
        this.clock = clock;
    }

    /// @return why not, by village
    @Transactional
    public Map<Long, Refusal> freeze(List<RunId> runs, Actor actor) {
        // the cut-off lies under a seal; in the villages' order, as everybody locks them
        runs.stream().map(RunId::village).sorted().forEach(v -> seals.sealPending(new VillageId(v), SealTrigger.DIVIDEND));
        db.flush();
        return db.unwrap(Session.class).doReturningWork(
                connection -> new FreezeBatch(connection, actor.person(), clock.today(), clock.now()).freeze(runs));
    }
}
