package cn.jifenbu.dividend.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.DividendPolicy.Base;
import cn.jifenbu.catalogue.model.DividendPolicy.Negative;
import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.policy.ChangePolicy;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.refusal.DividendRefusal.NobodyEarnedPoints;
import cn.jifenbu.refusal.DividendRefusal.NothingToAdjust;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.DividendCheckers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random villages from a fixed seed under each base and knob, with two adjustments: whatever the service computed with its
/// statement, two checkers find from the entries.
@QuarkusTest
class RandomProofTest {

    private static final Set<EntryKind> PUT_RIGHT = EnumSet.of(EntryKind.EARN, EntryKind.DEDUCT, EntryKind.ADJUST);

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject PostToLedger ledger;
    @Inject ChangePolicy policies;
    @Inject PrepareDividendRun prepare;
    @Inject ProveDividend prove;
    @Inject BusinessClock clock;

    private final List<HouseholdId> households = new ArrayList<>();
    private VillageId village;
    private DividendFixture.Staff staff;
    private Random random;
    /// Numbers of entries that can be put right.
    private final List<Long> reversible = new ArrayList<>();
    private final Set<String> corrected = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void anOutsiderFindsTheSameUnderEveryKnob(long seed) {
        random = new Random(seed);
        yearEnd.on(LocalDate.of(2024, 3, 1));
        village = villages.found();
        staff = yearEnd.staff(village);
        policies.change(village, p -> knobs(p, Base.NET_OF_YEAR, YearOf.values()[random.nextInt(2)]), staff.clerk());
        for (int i = random.nextInt(3, 12); i > 0; i--) households.add(villages.household(village));
        live(20, LocalDate.of(2024, 9, 1));
        yearEnd.on(LocalDate.of(2025, 3, 1));
        var base = Base.values()[(int) (seed % 4)];
        var yearOf = seed % 8 < 4 ? YearOf.DEED : YearOf.POSTING;
        policies.change(village, p -> knobs(p, base, yearOf), staff.clerk());
        live(40, LocalDate.of(2025, 6, 1));
        live(10, LocalDate.of(2026, 1, 5));
        villages.freeze(village, households.getFirst());
        yearEnd.on(LocalDate.of(2026, 1, 20));
        yearEnd.approvedIncome(village, 2025, random.nextLong(2_000, 1L << 40), staff);
        var draft = prepare.prepare(village, 2025, staff.clerk()).id();
        for (int i = 1; i <= 3 && isRightUnlessThereIsNothingToDo(draft); i++) {
            live(12, clock.today().plusDays(3));
            draft = prepare.adjust(village, 2025, "更正", staff.clerk()).id();
        }
    }

    private Policy knobs(Policy p, Base base, YearOf yearOf) {
        var now = p.dividend();
        var dividend = new DividendPolicy(base, yearOf, random.nextInt(1, 3000), random.nextInt(5) == 0 ? 77L : null,
                random.nextBoolean() ? 31L : null, random.nextBoolean() ? 1_000_003L : null, random.nextInt(4),
                Negative.values()[random.nextInt(2)], 0, now.prepareOn(), now.freezeOn(), 365, now.clearing());
        return new Policy(clock.today(), "决议", p.noticeDays(), p.secondApprovalFrom(), p.lateEntryUntil(), p.pickupDays(),
                dividend, p.belowZero(), p.review());
    }

    private void live(int deeds, LocalDate day) {
        yearEnd.on(day);
        for (int i = 0; i < deeds; i++) {
            var entry = ledger.post(village, UUID.randomUUID(), posting());
            if (PUT_RIGHT.contains(entry.kind())) reversible.add(entry.entryNo());
        }
    }

    /// A reversal and a correction name an entry of before, a transfer the year its merit was posted in.
    private EntrySource source(EntryKind kind) {
        var own = new EntrySource("test", UUID.randomUUID() + (kind == EntryKind.TRANSFER ? "@2025" : ""));
        if (reversible.isEmpty() || random.nextInt(3) == 0) return own;
        var before = reversible.get(random.nextInt(reversible.size())).toString();
        return switch (kind) {
            case REVERSAL -> putsRight("entry", before).orElse(own);
            case EARN, DEDUCT, ADJUST -> putsRight("correction", before).orElse(own);
            case TRANSFER, RETURN, REDEEM, CLEAR -> own;
        };
    }

    private Optional<EntrySource> putsRight(String kind, String before) {
        return corrected.add(kind + before) ? Optional.of(new EntrySource(kind, before)) : Optional.empty();
    }

    private Posting posting() {
        var household = households.get(random.nextInt(households.size()));
        long n = random.nextLong(1, 50);
        int year = random.nextInt(2024, clock.today().getYear() + 1);
        return switch (random.nextInt(8)) {
            case 0 -> posting(household, EntryKind.DEDUCT, 0, -n, year);
            case 1 -> posting(household, EntryKind.REVERSAL, 0, random.nextBoolean() ? n : -n, year);
            case 2 -> posting(household, EntryKind.ADJUST, n, n, year);
            case 3 -> posting(household, EntryKind.TRANSFER, 0, random.nextBoolean() ? n : -n, year);
            case 4 -> posting(household, EntryKind.RETURN, n, 0, year);
            default -> posting(household, EntryKind.EARN, n, n, year);
        };
    }

    private Posting posting(HouseholdId household, EntryKind kind, long points, long merit, int year) {
        return new Posting(household, kind, points, merit, year, clock.today(), source(kind), "");
    }

    private boolean isRightUnlessThereIsNothingToDo(UUID draft) {
        DividendRun run;
        try {
            run = yearEnd.confirmed(village, draft, staff);
        } catch (RefusedException e) {
            assertThat(e.refusal()).isInstanceOfAny(NothingToAdjust.class, NobodyEarnedPoints.class);
            return false;
        }
        var proof = new ByteArrayOutputStream();
        prove.write(village, run.id(), proof);
        DividendCheckers.ask(proof.toString(StandardCharsets.UTF_8)).isRight();
        return true;
    }
}
