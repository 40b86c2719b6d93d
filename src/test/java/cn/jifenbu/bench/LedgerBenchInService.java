package cn.jifenbu.bench;

import cn.jifenbu.identity.login.password.CreateStaff;
import cn.jifenbu.identity.session.Password;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Started by [LedgerBench], never by a test run: its name does not end in Test.
@QuarkusTest
@TestProfile(BenchProfile.class)
class LedgerBenchInService {

    private static final BenchVillages PLACE = new BenchVillages(200, 50);
    private static final int BATCH = 500;
    private static final int WARM_UPS = 5;

    private final Duration time = Duration.ofSeconds(BenchOptions.number("seconds", 5));
    private final int rounds = BenchOptions.number("rounds", 3);
    private final int workers = BenchOptions.number("connections", 8);

    @Inject PostToLedger ledger;
    @Inject CreateStaff staff;
    @ConfigProperty(name = "quarkus.http.test-port") int port;

    @Test
    void measure() throws Exception {
        PLACE.fill();
        BenchDatabase.change(BareForm.FUNCTION_SQL);
        staff.enrol("bench", "测试", new Password(TestLogin.PASSWORD),
                List.of(new Grant(Role.VILLAGE_ADMIN, new DivisionCode("510000"), Set.of())), false);
        PLACE.addEntries(1);
        int entries = BenchOptions.number("entries", 0);
        if (entries == 0) compareWithBareJdbc();
        else compareWith(entries);
    }

    private void compareWithBareJdbc() throws Exception {
        var table = new BenchTable(rounds);
        // the first round warms up and is thrown away
        for (int round = -1; round < rounds; round++) oneRound(round < 0 ? new BenchTable(1) : table);
        table.print();
        table.printRatio("use case", "200 villages: use case", BareForm.labels("200 villages: "), 0.7);
        table.printRatio("HTTP", "200 villages: HTTP", List.of("200 villages: one function with reply"), 0.45);
        table.printRatio("HTTP against a bare endpoint", "200 villages: HTTP", List.of("200 villages: bare endpoint"), 0);
        table.printRatio("bare endpoint", "200 villages: bare endpoint", List.of("200 villages: one function with reply"), 0);
        table.printRatio("use case, one village", "1 village: use case", BareForm.labels("1 village: "), 0.5);
        table.printRatio("HTTP, one village", "1 village: HTTP", List.of("1 village: one function with reply"), 0.5);
        table.printTarget("batches, entries/s", "200 villages: batches of " + BATCH, 20_000);
    }

    private void oneRound(BenchTable table) throws Exception {
        for (int villages : new int[]{PLACE.villages(), 1}) {
            var where = villages == 1 ? "1 village: " : villages + " villages: ";
            for (var form : BareForm.values()) table.add(where + form.label(), bare(form, villages, false));
            table.add(where + "use case", useCase(villages));
            table.add(where + "one function with reply", bare(BareForm.FUNCTION, villages, true));
            table.add(where + "bare endpoint", http(villages, "bare-entries"));
            table.add(where + "HTTP", http(villages, "bench-entries"));
        }
        table.add("200 villages: batches of " + BATCH, batches());
    }

    private Load.Result bare(BareForm form, int villages, boolean withReply) throws Exception {
        var connections = new ArrayList<Connection>();
        try {
            return Load.run(workers, time, i -> {
                var connection = BenchDatabase.asService();
                connections.add(connection);
                var poster = form.open(connection, withReply);
                return () -> poster.post(village(villages), household());
            });
        } finally {
            for (var connection : connections) connection.close();
        }
    }

    private Load.Result useCase(int villages) throws Exception {
        return Load.run(workers, time, i -> () -> ledger.post(new VillageId(village(villages)), BareForm.CLERK, posting()));
    }

    private Load.Result batches() throws Exception {
        return Load.run(Math.min(workers, 4), time, i -> () -> ledger.post(new VillageId(village(PLACE.villages())),
                BareForm.CLERK, IntStream.range(0, BATCH).mapToObj(n -> posting()).toList())).times(BATCH);
    }

    private Load.Result http(int villages, String operation) throws Exception {
        var token = TestLogin.staffToken("bench");
        return Load.run(workers, time, i -> {
            var line = new HttpLine(port, token);
            return () -> line.post("/api/v1/villages/" + village(villages) + "/" + operation, UUID.randomUUID().toString(),
                    "{\"householdId\":\"" + household() + "\",\"points\":1,\"sourceId\":\"" + UUID.randomUUID() + "\"}");
        });
    }

    private Load.Result reads() throws Exception {
        var token = TestLogin.staffToken("bench");
        return Load.run(2, time, i -> {
            var line = new HttpLine(port, token);
            return () -> line.get("/api/v1/villages/" + village(PLACE.villages()) + "/households/" + household() + "/account");
        });
    }

    /// A run of its own: batches would have made the small ledger large. What the measurements themselves post is counted.
    private void compareWith(int entries) throws Exception {
        var table = new BenchTable(rounds);
        // a service that is still being compiled would make the small ledger look slow
        for (int i = 0; i < WARM_UPS; i++) addSize(new BenchTable(1), "");
        PLACE.empty();
        PLACE.addEntries(1);
        sayHowMany();
        for (int round = 0; round < rounds; round++) addSize(table, "few entries: ");
        sayHowMany();
        PLACE.addEntries((int) (entries / PLACE.size()));
        addSize(new BenchTable(1), "");
        sayHowMany();
        for (int round = 0; round < rounds; round++) addSize(table, "many entries: ");
        table.print();
        table.printRatio("posting, many against few", "many entries: use case", List.of("few entries: use case"), 0.9);
        table.printRatio("few entries: use case", "few entries: use case", List.of("few entries: one function"), 0.7);
        table.printRatio("many entries: use case", "many entries: use case", List.of("many entries: one function"), 0.7);
        table.printRatio("account read p99, few / many", "few entries: account read p99 ms",
                List.of("many entries: account read p99 ms"), 1 / 1.2);
    }

    private static void sayHowMany() throws Exception {
        try (var db = BenchDatabase.asOwner();
                var count = db.createStatement();
                var row = count.executeQuery("select sum(next_entry_no - 1) from village_head")) {
            row.next();
            System.out.printf("entries in the ledger now: %d%n", row.getLong(1));
        }
    }

    private void addSize(BenchTable table, String size) throws Exception {
        table.add(size + "one function", bare(BareForm.FUNCTION, PLACE.villages(), false));
        table.add(size + "use case", useCase(PLACE.villages()));
        table.add(size + "account read p99 ms", reads().p99Millis());
    }

    private static long village(int villages) {
        return PLACE.village(ThreadLocalRandom.current().nextInt(villages));
    }

    private static UUID household() {
        return BenchVillages.household(ThreadLocalRandom.current().nextInt(PLACE.households()));
    }

    private static Posting posting() {
        return Posting.earn(new HouseholdId(household()), 1, BareForm.DAY,
                new EntrySource("bench", UUID.randomUUID().toString()));
    }
}
