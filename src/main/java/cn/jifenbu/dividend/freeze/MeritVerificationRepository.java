package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy.Base;
import cn.jifenbu.catalogue.model.DividendPolicy.Negative;
import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.dividend.model.CountedEntry;
import cn.jifenbu.dividend.model.YearCount;
import cn.jifenbu.ledger.verification.WalkEntries;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// What a village's runs were frozen by, their shares, and the entries they rest on.
@ApplicationScoped
class MeritVerificationRepository {

    private static final String RUNS = """
            select r.id, r.year, p.dividend_base, p.dividend_year_of, p.dividend_negative, r.min_merit,
              coalesce(r.settled_until_entry_no, r.cutoff_entry_no) as settled, r.cutoff_entry_no
            from dividend_run r join policy p on p.village_id = r.village_id and p.version_no = r.policy_version
            where r.village_id = ? and r.counting is not null and r.state not in ('DRAFT', 'CANCELLED')
            order by r.cutoff_entry_no, r.id""";

    private static final String POLICIES = """
            select valid_from, dividend_year_of from policy where village_id = ? order by valid_from desc, version_no desc""";

    private static final String PUT_RIGHT = """
            select distinct source_id::bigint from entry where village_id = ? and source_kind in ('entry', 'correction')
              and source_id ~ '^[0-9]{1,18}$'""";

    private final Sql sql;
    private final WalkEntries entries;

    MeritVerificationRepository(Sql sql, WalkEntries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    record FrozenRun(UUID id, YearCount count, int minMerit, Negative negative) {}

    private record YearOfPolicy(LocalDate validFrom, YearOf yearOf) {}

    /// Since it is written down by which rule they were counted.
    List<FrozenRun> runs(VillageId village) {
        var policies = sql.list(POLICIES, row -> new YearOfPolicy(row.getObject(1, LocalDate.class),
                YearOf.valueOf(row.getString(2))), village.value());
        return sql.list(RUNS, row -> run(row, policies), village.value());
    }

    private static FrozenRun run(ResultSet row, List<YearOfPolicy> policies) throws SQLException {
        int year = row.getInt(2);
        var ownYearOf = YearOf.valueOf(row.getString(4));
        IntFunction<YearOf> yearOf = of -> of == year ? ownYearOf
                : policies.stream().filter(p -> !p.validFrom.isAfter(LocalDate.of(of, 12, 31))).map(YearOfPolicy::yearOf)
                        .findFirst().orElse(ownYearOf);
        var count = new YearCount(year, Base.valueOf(row.getString(3)), row.getLong(7), row.getLong(8), yearOf);
        return new FrozenRun(row.getObject(1, UUID.class), count, row.getInt(6), Negative.valueOf(row.getString(5)));
    }

    /// The points of each share, by household.
    Map<UUID, Long> merits(VillageId village, UUID run) {
        var merits = new HashMap<UUID, Long>();
        sql.list("select household_id, merit from dividend_share where village_id = ? and run_id = ?",
                row -> merits.put(row.getObject(1, UUID.class), row.getLong(2)), village.value(), run);
        return merits;
    }

    /// In their order.
    void forEachEntry(VillageId village, long last, Consumer<CountedEntry> consumer) {
        var putRight = sql.list(PUT_RIGHT, row -> row.getLong(1), village.value());
        var reader = new CountedEntryReader(new HashSet<>(putRight));
        entries.forEach(village, last, line -> consumer.accept(reader.read(line)));
    }
}
