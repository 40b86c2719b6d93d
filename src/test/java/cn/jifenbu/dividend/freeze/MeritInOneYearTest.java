package cn.jifenbu.dividend.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.DividendPolicy.Base;
import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy.ExpiryKind;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.model.CountedEntry;
import cn.jifenbu.dividend.model.YearCount;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.NewHousehold;
import cn.jifenbu.household.NewMember;
import cn.jifenbu.householdchange.MergeHouseholds;
import cn.jifenbu.householdchange.SplitHousehold;
import cn.jifenbu.householdchange.SplitHousehold.SplitOff;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.PostWithOverdraft;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.pointsexpiry.ExpirePoints;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random lives of households over three years from a fixed seed: whatever the policy, each entry's merit counts in one year
/// over its run and adjustments, the statement that computes shares counts what plain Java counts, and points of a year that
/// has ended are nowhere to be spent.
@QuarkusTest
class MeritInOneYearTest {

    private static final int FIRST = 2024;
    private static final int LAST = 2026;

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject AdoptCatalogue catalogue;
    @Inject HouseholdWriter writer;
    @Inject Households households;
    @Inject PostWithOverdraft ledger;
    @Inject ReverseEntry reverse;
    @Inject HoldPoints holds;
    @Inject SplitHousehold split;
    @Inject MergeHouseholds merge;
    @Inject ExpirePoints expire;
    @Inject AccountRepository accounts;
    @Inject MeritVerificationRepository entries;
    @Inject PreviewShares preview;
    @Inject ReadLedger read;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    private VillageId village;
    private Actor admin;
    private Random random;
    private final List<HouseholdId> all = new ArrayList<>();
    private final List<UUID> held = new ArrayList<>();
    private final Map<Integer, YearOf> knobs = new TreeMap<>();
    /// The cut-off of each year's run.
    private final Map<Integer, Long> settled = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();

    @ParameterizedTest(name = "{0} {1} {2}, seed {3}")
    @CsvSource({"DEED, DEED, DEED, 1", "POSTING, POSTING, POSTING, 2", "DEED, POSTING, DEED, 3", "POSTING, DEED, POSTING, 4"})
    void everyEntryCountsInOneYear(YearOf first, YearOf second, YearOf third, long seed) {
        begin(List.of(first, second, third), seed);
        for (var day = LocalDate.of(FIRST, 1, 5); day.getYear() < LAST + 2; day = day.plusDays(random.nextInt(3, 12))) {
            yearEnd.on(day);
            expire.run(List.of(village));
            int ended = day.getYear() - 1;
            if (day.isAfter(LocalDate.of(ended + 1, 2, 15))) settled.computeIfAbsent(ended, y -> read.lastEntryNo(village));
            step(day);
            nothingOfAnEndedYearIsLeft(day);
        }
        assertThat(verify.verify(village).problem()).isNull();
        assertThat(done).containsKeys("EARN", "LATE", "DEDUCT", "ADJUST", "REVERSE", "CORRECT", "HOLD", "RELEASE", "CAPTURE",
                "MERGE", "SPLIT");
        eachInOneYear();
        for (var base : Base.values()) {
            for (int year = FIRST; year <= LAST; year++) theStatementCountsTheSame(base, year);
        }
    }

    private void begin(List<YearOf> yearOf, long seed) {
        random = new Random(seed);
        yearEnd.on(LocalDate.of(FIRST, 1, 1));
        village = villages.found();
        admin = villages.staff(village, Role.VILLAGE_ADMIN);
        for (int year = FIRST; year <= LAST; year++) {
            knobs.put(year, yearOf.get(year - FIRST));
            catalogue.policy(village, new Policy(LocalDate.of(year, 1, 1), "决议" + year, 5, 20, MonthDay.of(1, 15), 7,
                    policy(Base.NET_OF_YEAR, year), Policy.BelowZero.DEBT_ALLOWED));
        }
        for (int h = 0; h < 6; h++) register("L-" + h);
    }

    private DividendPolicy policy(Base base, int year) {
        var d = DividendPolicy.DEFAULT;
        return new DividendPolicy(base, knobs.get(year), 500, null, null, null, 0, d.negative(), 0, d.prepareOn(), d.freezeOn(),
                365, new ExpiryPolicy(ExpiryKind.KEEP_PERCENT, 30, MonthDay.of(3, 31), 30));
    }

    private void register(String code) {
        var members = new ArrayList<>(List.of(new NewMember("冉光明", "户主", 1960)));
        for (int m = 0; m < 3; m++) members.add(new NewMember("冉小" + "军红芳".charAt(m), "子女", 1990 + m));
        writer.register(village, List.of(new NewHousehold(code, 1, "3号", members)));
        all.add(HouseholdWriter.idOf(village, code));
    }

    private void step(LocalDate day) {
        var who = all.get(random.nextInt(all.size()));
        try {
            var what = switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 4 -> post(who, EntryKind.EARN, random.nextInt(1, 40), day);
                case 5 -> late(who, day);
                case 6, 7 -> post(who, EntryKind.DEDUCT, -random.nextInt(1, 15), day);
                case 8 -> post(who, EntryKind.ADJUST, random.nextInt(1, 20) - 8, day);
                case 9 -> reverse(anyEntry());
                case 10 -> correct(anyEntry());
                case 11, 12 -> hold(who);
                case 13 -> release();
                case 14 -> capture();
                default -> random.nextBoolean() ? merge(who, all.get(random.nextInt(all.size()))) : split(who);
            };
            done.merge(what, 1, Integer::sum);
        } catch (RefusedException refused) {
            done.merge(refused.refusal().code(), 1, Integer::sum);
        }
    }

    private String post(HouseholdId who, EntryKind kind, long points, LocalDate deed) {
        households(who).requireNotClosed();
        ledger.post(village, admin.person(), who, List.of(new Posting(who, kind, points == 0 ? 1 : points,
                points == 0 ? 1 : points, deed.getYear(), deed, new EntrySource("test", UUID.randomUUID().toString()), "")));
        return kind.name();
    }

    private String late(HouseholdId who, LocalDate day) {
        post(who, EntryKind.EARN, random.nextInt(1, 40), LocalDate.of(Math.max(FIRST, day.getYear() - 1), 12, 20));
        return "LATE";
    }

    private long anyEntry() {
        return random.nextLong(1, read.lastEntryNo(village) + 2);
    }

    private String reverse(long entryNo) {
        reverse.reverse(village, entryNo, "记错了", admin);
        return "REVERSE";
    }

    private String correct(long entryNo) {
        reverse.correct(village, entryNo, random.nextInt(1, 40), "数错了", admin);
        return "CORRECT";
    }

    private String hold(HouseholdId who) {
        held.add(holds.place(village, who, random.nextInt(1, 25), new EntrySource("test", UUID.randomUUID().toString())));
        return "HOLD";
    }

    private String release() {
        if (held.isEmpty()) return "-";
        holds.release(village, held.remove(0));
        return "RELEASE";
    }

    private String capture() {
        if (held.isEmpty()) return "-";
        holds.capture(village, held.remove(held.size() - 1), 1, admin.person());
        return "CAPTURE";
    }

    private String merge(HouseholdId one, HouseholdId into) {
        merge.merge(village, one, into, "并户", admin);
        register("L-" + all.size());
        return "MERGE";
    }

    private String split(HouseholdId who) {
        var leaving = QuarkusTransaction.requiringNew().call(() -> households.members(village, who)).stream()
                .filter(m -> !m.head()).findFirst();
        if (leaving.isEmpty()) return "-";
        var id = leaving.get().id();
        var off = new SplitOff("L-" + all.size(), 1, "1号", List.of(id), id, null);
        all.add(new HouseholdId(split.split(village, who, off, "分户", admin).otherHouseholdId()));
        return "SPLIT";
    }

    private Household households(HouseholdId who) {
        return QuarkusTransaction.requiringNew().call(() -> households.require(village, who));
    }

    private void nothingOfAnEndedYearIsLeft(LocalDate day) {
        expire.list(village).stream().filter(c -> c.doneAt() != null)
                .forEach(c -> QuarkusTransaction.requiringNew().run(() -> accounts.lots(village)
                        .forEach((household, lots) -> assertThat(lots.settled().upTo(c.year()).sum())
                                .as("%s of %s on %s: %s", household, c.year(), day, lots).isLessThanOrEqualTo(0))));
    }

    private YearCount count(Base base, int year) {
        return new YearCount(year, base, settled.get(year), Long.MAX_VALUE, of -> knobs.getOrDefault(of, knobs.get(year)));
    }

    private List<CountedEntry> entries() {
        var counted = new ArrayList<CountedEntry>();
        QuarkusTransaction.requiringNew().run(() -> entries.forEachEntry(village, Long.MAX_VALUE, counted::add));
        return counted;
    }

    /// Transfers after the cut-off are left out on both sides, the others sum to nothing.
    private void eachInOneYear() {
        for (var entry : entries()) {
            var years = new ArrayList<Integer>();
            for (int year = FIRST; year <= LAST; year++) if (count(Base.NET_OF_YEAR, year).of(entry) != 0) years.add(year);
            boolean moved = entry.kind() == EntryKind.TRANSFER;
            if (entry.merit() == 0) assertThat(years).isEmpty();
            else if (moved) assertThat(years).as("%s", entry).hasSizeLessThan(2);
            else if (entry.meritYear() <= LAST && entry.postedIn() <= LAST) {
                assertThat(years).as("%s", entry).containsExactly(count(Base.NET_OF_YEAR, FIRST).yearOf(entry));
            }
        }
    }

    private void theStatementCountsTheSame(Base base, int year) {
        var expected = new HashMap<UUID, Long>();
        var count = count(base, year);
        entries().forEach(e -> expected.merge(e.household(), count.of(e), Math::addExact));
        var shares = QuarkusTransaction.requiringNew().call(
                () -> preview.differences(village, year, new Fen(1_000_000), policy(base, year), settled.get(year)));
        var active = all.stream().filter(h -> households(h).state() == HouseholdState.ACTIVE).toList();
        assertThat(shares).extracting(DividendShare::householdId)
                .containsExactlyInAnyOrderElementsOf(active.stream().map(HouseholdId::value).toList());
        assertThat(shares).as("%s of %s", base, year).allSatisfy(share -> assertThat(share.merit())
                .isEqualTo(Math.max(0, expected.getOrDefault(share.householdId(), 0L))));
    }
}
