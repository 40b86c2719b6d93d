package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.ledger.seals.SealLedger;
import cn.jifenbu.ledger.seals.SealTrigger;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/// Seals the villages' entries and runs a [FreezeBatch] on the connection of the transaction.
@ApplicationScoped
public class FreezeRuns {

    private final SealLedger seals;
    private final RunRepository runs;
    private final Sql sql;
    private final BusinessClock clock;

    FreezeRuns(SealLedger seals, RunRepository runs, Sql sql, BusinessClock clock) {
        this.seals = seals;
        this.runs = runs;
        this.sql = sql;
        this.clock = clock;
    }

    /// @return why not, by village
    @Transactional
    public Map<Long, Refusal> freeze(List<RunId> ids, Actor actor) {
        // the cut-off lies under a seal; in the villages' order, as everybody locks them
        ids.stream().map(RunId::village).sorted().forEach(v -> seals.sealPending(new VillageId(v), SealTrigger.DIVIDEND));
        runs.flush();
        return sql.run(connection -> new FreezeBatch(connection, actor.person(), clock.today(), clock.now()).freeze(ids));
    }
}
