package cn.jifenbu.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.LedgerRefusal.AlreadyPosted;
import cn.jifenbu.refusal.RequestRefusal.AlreadyThere;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import cn.jifenbu.refusal.RequestRefusal.DatabaseReadOnly;
import cn.jifenbu.refusal.RequestRefusal.DatabaseUnavailable;
import cn.jifenbu.refusal.RequestRefusal.DiskFull;
import cn.jifenbu.refusal.RequestRefusal.OutcomeUnknown;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Made exceptions in the shapes that the driver, the pool, Hibernate and the transaction manager give them.
class DatabaseFaultsTest {

    private static SQLException sql(String state) {
        return new SQLException("made", state);
    }

    private static <T extends Throwable> T hiding(T outside, Throwable suppressed) {
        outside.addSuppressed(suppressed);
        return outside;
    }

    private static XAException xa(Throwable cause) {
        var e = new XAException(XAException.XA_RBROLLBACK);
        e.initCause(cause);
        return e;
    }

    /// As the service meets it: the pool's exception below the transaction manager's below the framework's.
    private static Throwable commitEndingWith(Throwable cause) {
        return new QuarkusTransactionException(hiding(new RollbackException("could not commit"), xa(cause)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "57P01", "57P02", "57P05", "58030"})
    void aConnectionThatEndsAtTheCommitLeavesTheOutcomeUnknown(String state) {
        assertThat(DatabaseFaults.refusal(commitEndingWith(sql(state)))).containsInstanceOf(OutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08007", "40003"})
    void whatTheDatabaseCallsUnknownIsUnknownAnywhere(String state) {
        assertThat(DatabaseFaults.refusal(new PersistenceException(sql(state)))).containsInstanceOf(OutcomeUnknown.class);
    }

    static Stream<Throwable> unexplained() {
        return Stream.of(new HeuristicMixedException("mixed"), new HeuristicRollbackException("rolled back"),
                hiding(new RollbackException("resource failed"), new XAException(XAException.XAER_RMFAIL)),
                new QuarkusTransactionException(new HeuristicMixedException("mixed")));
    }

    @ParameterizedTest
    @MethodSource("unexplained")
    void aCommitThatFailedWithoutAReasonLeavesTheOutcomeUnknown(Throwable e) {
        assertThat(DatabaseFaults.refusal(e)).containsInstanceOf(OutcomeUnknown.class);
    }

    static Stream<Throwable> around() {
        return Stream.of("55P03", "57014", "40001", "40P01", "25P03", "25P04").map(DatabaseFaultsTest::sql)
                .flatMap(DatabaseFaultsTest::shapes);
    }

    private static Stream<Throwable> shapes(SQLException e) {
        var batch = new BatchUpdateException("batch", null, 0, new int[0]);
        batch.setNextException(e);
        return Stream.of(e, batch, new PersistenceException(e), new IllegalStateException(new PersistenceException(e)),
                hiding(new IllegalStateException("closing"), e), commitEndingWith(e));
    }

    @ParameterizedTest
    @MethodSource("around")
    void whatWasRolledBackForOthersIsBusyWhereverItHides(Throwable e) {
        assertThat(DatabaseFaults.refusal(e)).containsInstanceOf(Busy.class);
    }

    @Test
    void aTransactionWhoseTimeIsOverIsBusy() {
        assertThat(List.of(new RollbackException("not active"),
                new QuarkusTransactionException(new RollbackException("not active")),
                new PersistenceException(new SQLException("Enlisted connection used without active transaction"))))
                .allSatisfy(e -> assertThat(DatabaseFaults.refusal(e)).containsInstanceOf(Busy.class));
    }

    static Stream<Throwable> away() {
        var lost = Stream.of("08001", "08006", "57P01", "57P03", "58030").map(DatabaseFaultsTest::sql)
                .flatMap(e -> Stream.of(e, new PersistenceException(e), hiding(new IllegalStateException("closing"), e)));
        var unable = Stream.of("53200", "53300").map(DatabaseFaultsTest::sql)
                .flatMap(DatabaseFaultsTest::shapes);
        var full = new PersistenceException(new SQLException("Sorry, acquisition timeout!"));
        return Stream.concat(Stream.concat(lost, unable), Stream.of(full, new SQLTransientConnectionException("made")));
    }

    @ParameterizedTest
    @MethodSource("away")
    void whoseDatabaseIsAwayBeforeTheCommitHasChangedNothing(Throwable e) {
        assertThat(DatabaseFaults.refusal(e)).containsInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void aDatabaseThatCannotBeWrittenSaysWhy() {
        assertThat(shapes(sql("25006"))).allSatisfy(
                e -> assertThat(DatabaseFaults.refusal(e)).containsInstanceOf(DatabaseReadOnly.class));
        assertThat(shapes(sql("53100"))).allSatisfy(
                e -> assertThat(DatabaseFaults.refusal(e)).containsInstanceOf(DiskFull.class));
    }

    @Test
    void aUniqueKeySeenOnlyAtTheCommitIsNoFault() {
        assertThat(DatabaseFaults.refusal(commitEndingWith(sql("23505")))).containsInstanceOf(AlreadyThere.class);
        assertThat(DatabaseFaults.refusal(commitEndingWith(new SQLException("… \"entry_source_once\"", "23505"))))
                .containsInstanceOf(AlreadyPosted.class);
    }

    @Test
    void theWorstNewsOfSeveralIsTold() {
        var commit = hiding(new RollbackException("could not commit"), sql("40001"));
        assertThat(DatabaseFaults.refusal(hiding(commit, xa(sql("08006"))))).containsInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void whatWouldComeAgainIsNotSentAgain() {
        assertThat(List.of(new IllegalStateException("ours"), new PersistenceException(sql("42703")),
                commitEndingWith(sql("23514")), new RollbackException("x").initCause(new IllegalStateException("ours"))))
                .allSatisfy(e -> assertThat(DatabaseFaults.refusal(e)).isEmpty());
    }

    @Test
    void aCircleOfCausesIsLeft() {
        var one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("two", one));
        assertThat(DatabaseFaults.refusal(one)).isEmpty();
    }
}
