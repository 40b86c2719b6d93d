package cn.jifenbu.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// `./jifenbu chaos database [--seconds N] [--frozen N]`: two replicas of the built service with the demo year, a PostgreSQL
/// of their own behind a proxy, nine families at work, and one fault after the other. Each write is repeated with its key
/// until it is answered; then the books are compared with what was acknowledged. Ends with 1 when anything was lost, doubled,
/// answered with 500, or took longer to heal than promised.
public final class DatabaseChaos implements AutoCloseable {

    private static final double HEALED_WITHIN_SECONDS = 15;
    private static final long LONGEST_WAIT_NANOS = 90_000_000_000L;

    /// A session that the database has ended costs whoever meets it one attempt, be it a read.
    private static final String A_READ_FAILED = "read (?!503 database-unavailable).*";

    final ChaosDatabase database = ChaosDatabase.open();
    final HiccupProxy proxy = HiccupProxy.before(database.port());
    final ChaosReplica a;
    final ChaosReplica b;
    private final ChaosLine line;
    private final List<ChaosClient> clients = new ArrayList<>();
    private final Thread balancer;
    private final List<String> wrong = new ArrayList<>();
    private final StringBuilder table = new StringBuilder("""
            | fault | acknowledged | lost | doubled | 500 | other answers to attempts | done, told later | healed after |
            |---|---|---|---|---|---|---|---|
            """);
    private ChaosBooks books;
    private boolean closed;
    /// From when on it counts as healed.
    long healingSince;

    private DatabaseChaos() throws Exception {
        a = new ChaosReplica("a", proxy, database.password(), database.home(), "5s");
        b = new ChaosReplica("b", proxy, database.password(), database.home(), "0s");
        line = new ChaosLine(List.of(a, b));
        balancer = Thread.ofVirtual().unstarted(this::balance);
    }

    public static void main(String[] words) throws Exception {
        int seconds = option(words, "--seconds", 8);
        int frozen = option(words, "--frozen", 60);
        int code;
        try (var chaos = new DatabaseChaos()) {
            Runtime.getRuntime().addShutdownHook(new Thread(chaos::close));
            code = chaos.run(seconds, frozen) ? 0 : 1;
        }
        System.exit(code);
    }

    private static int option(String[] words, String name, int otherwise) {
        int at = List.of(words).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words[at + 1]);
    }

    private boolean run(int seconds, int frozen) throws Exception {
        long began = System.nanoTime();
        a.start();
        b.start();
        balancer.start();
        books = new ChaosBooks(database);
        for (var family : ChaosFamilies.of(database)) clients.add(family.join(line));
        for (var fault : new DatabaseFaultScripts(this, seconds, frozen).all()) suffer(fault);
        int verified = a.run("verify");
        if (verified != 0) wrong.add("verify ended with " + verified);
        System.out.printf("%n%s%nThe disk: %s. %.0f s in all. %s%n", table, database.howTheDiskIsFilled(),
                (System.nanoTime() - began) / 1e9, wrong.isEmpty() ? "All well." : "WRONG: " + String.join("; ", wrong));
        return wrong.isEmpty();
    }

    private void suffer(DatabaseFaultScripts.Fault fault) throws Exception {
        var tally = line.begin();
        var goesOn = new AtomicBoolean(true);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (var client : clients) working.add(pool.submit(() -> {
                client.work(goesOn::get);
                return null;
            }));
            Thread.sleep(2000);
            healingSince = 0;
            try {
                fault.script().happen();
                if (healingSince == 0) healingSince = System.nanoTime();
                awaitHealed(tally);
            } finally {
                goesOn.set(false);
            }
            for (var one : working) one.get();
        }
        judge(fault, tally);
    }

    void awaitHealed(ChaosTally tally) throws InterruptedException {
        long until = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (tally.healed(healingSince, villages()) > 1e9 && System.nanoTime() < until) Thread.sleep(100);
    }

    void awaitHealed() throws InterruptedException {
        awaitHealed(line.tally());
    }

    private List<String> villages() {
        return clients.stream().map(ChaosClient::village).distinct().toList();
    }

    private void judge(DatabaseFaultScripts.Fault fault, ChaosTally tally) throws Exception {
        long lost = books.lost(tally);
        long doubled = books.doubled(tally);
        long faults = tally.faultsLike("(read )?500.*");
        double healed = tally.healed(healingSince, villages());
        require(lost == 0, fault.name() + ": " + lost + " lost");
        require(doubled == 0, fault.name() + ": " + doubled + " doubled");
        require(faults == 0, fault.name() + ": " + faults + " times 500");
        require(healed <= HEALED_WITHIN_SECONDS, "%s: healed after %.1f s".formatted(fault.name(), healed));
        require(tally.faultsLike(".*without a code") == 0, fault.name() + ": a fault without a code");
        require(fault.sessionsMayEnd() || tally.faultsLike("session lost") == 0, fault.name() + ": sessions ended");
        require(!fault.readsGoOn() || tally.faultsLike(A_READ_FAILED) == 0, fault.name() + ": reads failed");
        require(!fault.everybodyIsAnswered() || tally.committedWithoutAnswer() == 0,
                fault.name() + ": committed, not answered");
        System.out.println(fault.name() + ": " + tally);
        table.append("| %s | %d | %d | %d | %d | %s | %d | %.1f s |%n".formatted(fault.name(), tally.acknowledged().size(),
                lost, doubled, faults, tally.told(), tally.doneBefore(), healed));
    }

    void require(boolean well, String otherwise) {
        if (well) return;
        wrong.add(otherwise);
        System.out.println("WRONG: " + otherwise);
    }

    private void balance() {
        try {
            while (true) {
                a.look();
                b.look();
                Thread.sleep(500);
            }
        } catch (InterruptedException over) {
            // it is over
        }
    }

    /// Also when somebody stops the command.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        balancer.interrupt();
        a.close();
        b.close();
        proxy.close();
        database.close();
    }
}
