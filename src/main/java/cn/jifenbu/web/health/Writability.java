package cn.jifenbu.web.health;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RequestRefusal.DatabaseReadOnly;
import cn.jifenbu.refusal.RequestRefusal.DatabaseUnavailable;
import cn.jifenbu.refusal.RequestRefusal.DiskFull;
import cn.jifenbu.refusal.RequestRefusal.OutcomeUnknown;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Whether the database takes what is written. That it is read-only it tells who asks; that its disk is full it tells only
/// who writes, so a refused write is remembered until there is room again.
@ApplicationScoped
public class Writability {

    private static final long BETWEEN_FLUSHES_NANOS = 1_000_000_000;

    private final WritabilityRepository database;
    private final AgroalDataSource pool;
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicLong flushed = new AtomicLong(System.nanoTime() - BETWEEN_FLUSHES_NANOS);

    Writability(WritabilityRepository database, AgroalDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    /// What a write, or anything else, was refused with.
    public void note(Refusal refusal) {
        switch (refusal) {
            case DatabaseReadOnly _,DatabaseUnavailable _,OutcomeUnknown _ -> leaveSessions();
            case DiskFull _ -> full.set(true);
            default -> {
                // nothing that concerns the others
            }
        }
    }

    /// @return the code of what stands in the way of writing; empty when nothing does
    String hindrance() {
        if (database.isReadOnly()) {
            var refusal = new DatabaseReadOnly();
            note(refusal);
            return refusal.code();
        }
        if (full.get() && !database.hasRoom()) return new DiskFull().code();
        full.set(false);
        return "";
    }

    /// A session begun while the database was read-only may stay so when it no longer is, and one to a server that has become
    /// the standby does; where one session was lost the others often are too, and each would cost somebody a request. They
    /// are given up for new ones, those in use when whoever uses them is done.
    private void leaveSessions() {
        long last = flushed.get();
        long now = System.nanoTime();
        if (now - last >= BETWEEN_FLUSHES_NANOS && flushed.compareAndSet(last, now)) pool.flush(FlushMode.GRACEFUL);
    }
}
