package cn.jifenbu.chaos;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// What happens to the database and to the replicas, one after the other.
final class DatabaseFaultScripts {

    /// Returns when the fault is over.
    interface Script {
        void happen() throws Exception;
    }

    /// `everybodyIsAnswered`: nothing is committed whose answer does not reach the client. `sessionsMayEnd`: a request that a
    /// frozen replica sends on much later is taken for a thief's.
    record Fault(String name, Script script, boolean readsGoOn, boolean everybodyIsAnswered, boolean sessionsMayEnd) {

        static Fault of(String name, Script script) {
            return new Fault(name, script, false, false, false);
        }
    }

    private static final int KILLS_OF_THE_DATABASE = 3;

    private final DatabaseChaos chaos;
    private final int seconds;
    private final int frozen;

    DatabaseFaultScripts(DatabaseChaos chaos, int seconds, int frozen) {
        this.chaos = chaos;
        this.seconds = seconds;
        this.frozen = frozen;
    }

    List<Fault> all() {
        return List.of(new Fault("none", () -> Thread.sleep(seconds * 1000L), true, true, false),
                Fault.of("one answer of five to COMMIT cut off", this::cutReplies),
                Fault.of("sessions ended by the database, five a second", this::endSessions),
                Fault.of(KILLS_OF_THE_DATABASE + " × kill -9 of the database, started again", this::killDatabase),
                new Fault("database read-only", this::readOnly, true, false, false),
                new Fault("disk full", this::fullDisk, true, false, false),
                new Fault("SIGSTOP of a replica for " + frozen + " s, a village's lock in its hand", this::freeze, false, false,
                        true),
                new Fault("SIGTERM of a replica, 5 s for others to notice", () -> stop(chaos.a), true, true, false),
                new Fault("SIGTERM of a replica, at once", () -> stop(chaos.b), false, true, false),
                Fault.of("kill -9 of a replica, started again", this::killReplica));
    }

    private void cutReplies() throws InterruptedException {
        HiccupProxy.cutOfHundred(20);
        Thread.sleep(seconds * 1000L);
        HiccupProxy.cutOfHundred(0);
        chaos.require(chaos.proxy.cut() > 0, "no answer was cut off");
        System.out.println(chaos.proxy.cut() + " answers cut off");
    }

    private void endSessions() throws Exception {
        for (int i = 0; i < seconds * 5; i++) {
            chaos.database.change("""
                    select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('a', 'b')
                    order by state = 'idle', random() limit 1""");
            Thread.sleep(200);
        }
    }

    private void killDatabase() throws Exception {
        for (int i = 0; i < KILLS_OF_THE_DATABASE; i++) {
            if (i > 0) Thread.sleep(2000);
            chaos.database.killAndStart();
            chaos.proxy.turnTo(chaos.database.port());
            chaos.healingSince = System.nanoTime();
            chaos.awaitHealed();
        }
    }

    private void readOnly() throws Exception {
        chaos.database.change("alter role current_user set default_transaction_read_only = on");
        chaos.database.endSessions();
        observe("database-read-only");
        chaos.database.change("alter role current_user reset default_transaction_read_only");
        awaitReady();
    }

    private void fullDisk() throws Exception {
        chaos.database.fillTheDisk();
        observe("disk-full");
        chaos.database.clearTheDisk();
        awaitReady();
    }

    /// Readiness says what is wrong, the replicas stay open for reads, nobody restarts them. A balancer asks twice before it
    /// believes; a probe may be the one that meets a session the database has ended.
    private void observe(String code) throws InterruptedException {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        boolean told = false;
        while (System.nanoTime() < until) {
            for (var replica : List.of(chaos.a, chaos.b)) {
                boolean says = replica.says("ready", code);
                chaos.require(says || !told, code + ": readiness takes it back");
                chaos.require(replica.probe("live") == 200, code + ": liveness is red");
                boolean open = replica.probe("group/reads") == 200 || replica.probe("group/reads") == 200;
                chaos.require(open, code + ": no reads");
            }
            told = chaos.a.says("ready", code) && chaos.b.says("ready", code);
            Thread.sleep(500);
        }
        chaos.require(told, code + ": readiness does not say so");
    }

    private void awaitReady() throws InterruptedException {
        chaos.healingSince = System.nanoTime();
        while (chaos.a.probe("ready") != 200 || chaos.b.probe("ready") != 200) Thread.sleep(100);
        System.out.printf("ready again after %.1f s%n", (System.nanoTime() - chaos.healingSince) / 1e9);
    }

    private void freeze() throws Exception {
        for (chaos.a.freeze(); !chaos.database.isLockedBy("a"); chaos.a.freeze()) {
            chaos.a.thaw();
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 40));
        }
        chaos.healingSince = System.nanoTime();
        long until = chaos.healingSince + frozen * 1_000_000_000L;
        chaos.awaitHealed();
        Thread.sleep(Math.max(0, (until - System.nanoTime()) / 1_000_000));
        chaos.a.thaw();
        Thread.sleep(3000);
    }

    private void stop(ChaosReplica replica) throws Exception {
        System.out.printf("stopped after %.1f s%n", replica.terminate());
        chaos.healingSince = System.nanoTime();
        replica.start();
    }

    private void killReplica() throws Exception {
        chaos.a.kill();
        chaos.healingSince = System.nanoTime();
        chaos.a.start();
    }
}
