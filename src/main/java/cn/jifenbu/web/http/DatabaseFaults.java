package cn.jifenbu.web.http;

import cn.jifenbu.refusal.LedgerRefusal.AlreadyPosted;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RequestRefusal.AlreadyThere;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import cn.jifenbu.refusal.RequestRefusal.DatabaseReadOnly;
import cn.jifenbu.refusal.RequestRefusal.DatabaseUnavailable;
import cn.jifenbu.refusal.RequestRefusal.DiskFull;
import cn.jifenbu.refusal.RequestRefusal.InvalidParameter;
import cn.jifenbu.refusal.RequestRefusal.OutcomeUnknown;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/// What a fault of the database means for the client. The driver's exception is searched among the causes and among the
/// suppressed: of a COMMIT that failed the transaction manager tells by an exception of its own, which calls it rolled back
/// although nobody knows, and hangs the driver's to it as a suppressed one.
final class DatabaseFaults {

    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Refusal> found = new ArrayList<>();

    private DatabaseFaults() {}

    /// @return empty when it is no fault of the database, or one that would come again
    static Optional<Refusal> refusal(Throwable e) {
        var faults = new DatabaseFaults();
        faults.search(e, false);
        return faults.found.stream().filter(OutcomeUnknown.class::isInstance).findFirst()
                .or(() -> faults.found.stream().findFirst());
    }

    private void search(Throwable e, boolean committing) {
        if (e == null || !seen.add(e)) return;
        boolean atCommit = committing || isOfCommit(e);
        ofItself(e, atCommit).ifPresent(found::add);
        search(e.getCause(), atCommit);
        for (var suppressed : e.getSuppressed()) search(suppressed, atCommit);
        if (e instanceof SQLException sql) search(sql.getNextException(), atCommit);
    }

    private static boolean isOfCommit(Throwable e) {
        return e instanceof RollbackException || isHeuristic(e);
    }

    private static boolean isHeuristic(Throwable e) {
        return e instanceof HeuristicMixedException || e instanceof HeuristicRollbackException;
    }

    private static Optional<Refusal> ofItself(Throwable e, boolean atCommit) {
        if (e instanceof SQLException sql) return ofDatabase(sql, atCommit);
        boolean explained = e.getCause() != null || e.getSuppressed().length > 0;
        if (explained || !atCommit) return Optional.empty();
        if (isHeuristic(e) || e instanceof XAException) return Optional.of(new OutcomeUnknown());
        // The transaction manager itself gave up, its time being over, before it said COMMIT.
        return e instanceof RollbackException ? Optional.of(new Busy()) : Optional.empty();
    }

    private static Optional<Refusal> ofDatabase(SQLException e, boolean atCommit) {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        var text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (state.equals("23505") && text.contains("entry_source_once")) return Optional.of(new AlreadyPosted("", ""));
        if (state.equals("23505")) return Optional.of(new AlreadyThere());
        if (saysUnknown(state)) return Optional.of(new OutcomeUnknown());
        if (saysBusy(state) || text.contains("without active transaction")) return Optional.of(new Busy());
        if (isLost(state) || e instanceof SQLTransientConnectionException) {
            return Optional.of(atCommit ? new OutcomeUnknown() : new DatabaseUnavailable());
        }
        if (state.equals("25006")) return Optional.of(new DatabaseReadOnly());
        if (state.equals("53100")) return Optional.of(new DiskFull());
        if (saysUnable(state) || text.contains("acquisition timeout")) return Optional.of(new DatabaseUnavailable());
        return state.startsWith("22") ? Optional.of(new InvalidParameter()) : Optional.empty();
    }

    /// 08007 transaction resolution unknown, 40003 statement completion unknown.
    private static boolean saysUnknown(String state) {
        return state.equals("08007") || state.equals("40003");
    }

    /// 55P03 lock timeout, 57014 statement timeout, 40xxx serialisation and deadlock, 25P03 and 25P04 a transaction that was
    /// idle or open for too long: rolled back, whatever was said last.
    private static boolean saysBusy(String state) {
        return starts(state, "55P03", "57014", "40", "25P03", "25P04");
    }

    /// 08xxx and 57Pxx: the connection or the server went away, 58xxx: its disk did.
    private static boolean isLost(String state) {
        return starts(state, "08", "57P", "58");
    }

    /// 53xxx out of connections or memory.
    private static boolean saysUnable(String state) {
        return starts(state, "53");
    }

    private static boolean starts(String state, String... with) {
        return Stream.of(with).anyMatch(state::startsWith);
    }
}
