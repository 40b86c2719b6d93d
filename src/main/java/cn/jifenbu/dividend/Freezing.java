package cn.jifenbu.dividend;

import cn.jifenbu.dividend.FreezeBatch.RunId;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// Runs a [FreezeBatch] on the connection of the transaction.
@ApplicationScoped
class Freezing {

    private final EntityManager db;
    private final BusinessClock clock;

    Freezing(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @return why not, by village
    @Transactional
    Map<Long, Refusal> freeze(List<RunId> runs, Actor actor) {
        db.flush();
        return db.unwrap(Session.class).doReturningWork(
                connection -> new FreezeBatch(connection, actor.person(), clock.today(), clock.now()).freeze(runs));
    }
}
