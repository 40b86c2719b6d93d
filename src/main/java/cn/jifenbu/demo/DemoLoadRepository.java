package cn.jifenbu.demo;

import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// How far the demo township was loaded into this database.
@ApplicationScoped
class DemoLoadRepository {

    private final Sql sql;

    DemoLoadRepository(Sql sql) {
        this.sql = sql;
    }

    enum State {
        NEVER, UNFINISHED, FINISHED
    }

    @Transactional
    State state() {
        return sql.list("select demo_started_at is not null, demo_finished_at is not null from installation",
                row -> !row.getBoolean(1) ? State.NEVER : row.getBoolean(2) ? State.FINISHED : State.UNFINISHED).getFirst();
    }

    @Transactional
    void begin() {
        sql.update("update installation set demo_started_at = now()");
    }

    /// Committed with the disk's word again, which also makes everything before it safe.
    @Transactional
    void finish() {
        sql.update("update installation set demo_finished_at = now()");
    }
}
