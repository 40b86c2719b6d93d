package cn.jifenbu.bench;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.entry.SubmitClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.review.ReviewClaims;
import cn.jifenbu.demo.SeedRules;
import cn.jifenbu.identity.login.password.CreateStaff;
import cn.jifenbu.identity.session.Password;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Started by [ClaimsBench], never by a test run: its name does not end in Test.
@QuarkusTest
@TestProfile(BenchProfile.class)
class ClaimsBenchInService {
    private static final int HOUSEHOLDS = 1000;
    private static final int APPROVALS = 500;
    private static final BenchVillages PLACE = new BenchVillages(8, HOUSEHOLDS);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    /// One in 5,000 claims waits, as in a village that keeps up.
    private static final String PAST = """
            insert into claim (village_id, id, claim_no, household_id, group_no, rule_id, version_no, channel, state, quantity,
              points, happened_on, event, note, submitted_by, entry_no, two_approvals, steps, changed_at, created_at)
            select %1$d, gen_random_uuid(), n, ('00000000-0000-1000-0000-' || lpad(to_hex(n %% %3$d), 12, '0'))::uuid, 1,
              'r02', 1, 'ONLINE', case when n %% 5000 = 0 then 'SUBMITTED' else 'POSTED' end, 1, 2, '2025-03-09', '', '',
              gen_random_uuid(), case when n %% 5000 = 0 then null else n end, false, 4, now(), now()
            from generate_series(1, %2$d) n;
            update village_head set next_claim_no = %2$d + 1 where village_id = %1$d;
            """;
    private final int rounds = BenchOptions.number("rounds", 3);
    private final int past = BenchOptions.number("past", 1_000_000);
    private final int rows = BenchOptions.number("rows", 10_000);
    @Inject AdoptCatalogue catalogue;
    @Inject CreateStaff staff;
    @Inject SubmitClaim submit;
    @Inject ReviewClaims review;
    @Inject BusinessClock clock;
    @ConfigProperty(name = "quarkus.http.test-port") int port;
    private Actor coordinator;
    private Actor admin;

    @Test
    void measure() throws Exception {
        clock.standAt(Instant.parse("2026-03-10T02:00:00Z"));
        PLACE.fill();
        for (int i = 0; i < PLACE.villages(); i++) {
            var village = new VillageId(PLACE.village(i));
            catalogue.rules(village, LocalDate.of(2020, 1, 1), "决议1号", SeedRules.read(), Actor.SYSTEM);
            catalogue.policy(village, Policy.byDefault(LocalDate.of(2020, 1, 1), "决议2号"));
        }
        coordinator = enrol("xie", Role.COORDINATOR);
        admin = enrol("cun", Role.VILLAGE_ADMIN);
        var table = new BenchTable(rounds);
        for (int round = -1; round < rounds; round++) oneRound(round < 0 ? new BenchTable(1) : table, round + 1);
        table.print();
        queue(table);
        table.print();
        System.out.println("targets: submit ≤ 3 trips besides lock, reply and commit; approvals ≤ 2000 ms; import ≤ 10000 ms;"
                + " queue p99 ≤ 50 ms");
    }

    private Actor enrol(String name, Role role) {
        return staff.enrol(name, "测试", new Password(TestLogin.PASSWORD),
                List.of(new Grant(role, new DivisionCode("510000"), role == Role.COORDINATOR ? Set.of(1) : Set.of())), false);
    }

    private void oneRound(BenchTable table, int round) throws Exception {
        var village = new VillageId(PLACE.village(round));
        trips(table, village);
        approvals(table, village);
        importRows(table, village);
    }

    /// Everything between the service and the database while one claim comes in: begin and lock, read, write, commit.
    private void trips(BenchTable table, VillageId village) {
        submit.enter(village, claim(0, "r12"), false, coordinator);
        long before = RoundTripProxy.trips();
        submit.enter(village, claim(1, "r12"), false, coordinator);
        table.add("submit: round trips in all", RoundTripProxy.trips() - before);
    }

    private void approvals(BenchTable table, VillageId village) {
        var ids = IntStream.range(2, APPROVALS + 2)
                .mapToObj(i -> submit.enter(village, claim(i, "r12"), false, coordinator).id())
                .toList();
        long begin = System.nanoTime();
        var outcomes = review.applyToAll(village, ids, cn.jifenbu.claims.model.ClaimTransition.APPROVE, admin, StepReason.NONE);
        table.add("approve %d at once, ms".formatted(APPROVALS), millis(begin));
        if (outcomes.stream().anyMatch(o -> o.state() != ClaimState.APPROVED)) throw new IllegalStateException("not approved");
    }

    private void importRows(BenchTable table, VillageId village) throws Exception {
        var file = workbook();
        var body = "{\"content\":\"" + Base64.getEncoder().encodeToString(file) + "\"}";
        try (var line = new HttpLine(port, TestLogin.staffToken("xie"))) {
            long begin = System.nanoTime();
            line.post("/api/v1/villages/" + village + "/claims/import", UUID.randomUUID().toString(), body);
            table.add("import %d rows, ms".formatted(rows), millis(begin));
        }
        table.add("workbook, KB", file.length / 1024.0);
    }

    private byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "bench", "1.0")) {
            var page = book.newWorksheet("表");
            var columns = List.of("户编号", "事项编号", "日期", "数量", "单位", "地点或事由", "备注");
            for (int i = 0; i < columns.size(); i++) page.value(0, i, columns.get(i));
            for (int i = 1; i <= rows; i++) {
                page.value(i, 0, "H" + i % HOUSEHOLDS);
                page.value(i, 1, "r17");
                page.value(i, 2, DAY.toString());
                page.value(i, 3, 1);
            }
        }
        return bytes.toByteArray();
    }

    private void queue(BenchTable table) throws Exception {
        long village = PLACE.village(PLACE.villages() - 1);
        BenchDatabase.change(PAST.formatted(village, past, HOUSEHOLDS));
        BenchDatabase.change("vacuum analyze claim");
        var token = TestLogin.staffToken("xie");
        var path = "/api/v1/villages/" + village + "/review-queue?work=FIRST_CHECK&limit=50";
        for (int round = -1; round < rounds; round++) {
            var result = Load.run(1, Duration.ofSeconds(BenchOptions.number("seconds", 5)), i -> {
                var line = new HttpLine(port, token);
                return () -> line.get(path);
            });
            if (round >= 0) table.add("queue over %d past claims, p99 ms".formatted(past), result.p99Millis());
        }
    }

    private static NewClaim claim(int household, String rule) {
        return new NewClaim(ClaimChannel.OFFLINE, rule, new HouseholdId(BenchVillages.household(household)), 1, DAY, "", "");
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
