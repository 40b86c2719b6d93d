package cn.jifenbu.web.idempotency;

import jakarta.ws.rs.core.Response;

/// A write that is played to the end, answered and rolled back (`dryRun=true`): what it would do, or the refusal it would
/// meet. Nothing is kept of it, so its key can be used for the write itself.
public final class DryRun extends RuntimeException {

    private final transient Object outcome;

    private DryRun(Object outcome) {
        super("dry run", null, false, false);
        this.outcome = outcome;
    }

    /// `dryRun` is a string: as a boolean `dryRun=yes` would be read as false and be done in earnest.
    public static Response answer(String dryRun, Response done) {
        if (dryRun.equals("true")) throw new DryRun(done.getEntity());
        return done;
    }

    Object outcome() {
        return outcome;
    }
}
