package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy.Negative;
import cn.jifenbu.dividend.freeze.MeritVerificationRepository.FrozenRun;
import cn.jifenbu.dividend.model.CountedEntry;
import cn.jifenbu.ledger.verification.VerificationPart;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The points of every share are what the entries of that year add up to, counted again in plain Java, and no entry of a
/// year's merit counts in two years.
@ApplicationScoped
public class VerifyMerits implements VerificationPart {

    private final MeritVerificationRepository merits;

    VerifyMerits(MeritVerificationRepository merits) {
        this.merits = merits;
    }

    @Override
    public Optional<String> check(VillageId village) {
        var counted = merits.runs(village).stream().map(Counted::new).toList();
        if (counted.isEmpty()) return Optional.empty();
        var twice = new Twice(counted);
        merits.forEachEntry(village, counted.getLast().run.count().cutoff(), entry -> {
            counted.forEach(run -> run.add(entry));
            twice.look(entry);
        });
        return Optional.ofNullable(twice.problem)
                .or(() -> counted.stream().flatMap(c -> wrong(village, c).stream()).findFirst());
    }

    private Optional<String> wrong(VillageId village, Counted counted) {
        return merits.merits(village, counted.run.id()).entrySet().stream()
                .filter(share -> share.getValue() != counted.share(share.getKey())).map(Map.Entry::getKey).sorted().findFirst()
                .map(household -> counted.run.count().year() + " 年度分红里户 " + household + " 的积分与流水不符");
    }

    private static final class Counted {

        final FrozenRun run;
        final Map<UUID, Long> byHousehold = new HashMap<>();

        Counted(FrozenRun run) {
            this.run = run;
        }

        void add(CountedEntry entry) {
            long amount = run.count().of(entry);
            if (amount != 0) byHousehold.merge(entry.household(), amount, Math::addExact);
        }

        long share(UUID household) {
            long merit = byHousehold.getOrDefault(household, 0L);
            boolean shares = Math.max(merit, 0) >= run.minMerit() && (run.negative() == Negative.ZERO || merit >= 0);
            return shares ? Math.max(merit, 0) : 0;
        }
    }

    /// Whether runs of two years count the same entry. A balance and a lifetime are what there is by the cut-off and no year's.
    private static final class Twice {

        private final List<Counted> runs;
        String problem;

        Twice(List<Counted> runs) {
            this.runs = runs.stream().filter(c -> c.run.count().isOfTheYear()).toList();
        }

        void look(CountedEntry entry) {
            long years = runs.stream().filter(c -> c.run.count().of(entry) != 0).map(c -> c.run.count().year()).distinct()
                    .count();
            if (years > 1 && problem == null) problem = "第 " + entry.entryNo() + " 笔流水计入了两个分红年度";
        }
    }
}
