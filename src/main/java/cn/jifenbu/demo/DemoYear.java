package cn.jifenbu.demo;

import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.demo.DemoDeeds.DemoDeed;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.identity.login.wechat.LogInVillager;
import cn.jifenbu.jobs.RunDueWork;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Plays a whole year of the demo township through the use cases, with the clock moving from phase to phase of each day
/// and the five villages side by side, as they would be. The same seeds give the same year.
@ApplicationScoped
class DemoYear {

    private final DemoTownship township;
    private final DemoClaims claims;
    private final DemoShop shop;
    private final DemoDividend dividend;
    private final Households households;
    private final LogInVillager villagers;
    private final RunDueWork due;
    private final Installation installation;
    private final BusinessClock clock;

    DemoYear(DemoTownship township, DemoClaims claims, DemoShop shop, DemoDividend dividend, Households households,
            LogInVillager villagers, RunDueWork due,
            Installation installation, BusinessClock clock) {
        this.township = township;
        this.claims = claims;
        this.shop = shop;
        this.dividend = dividend;
        this.households = households;
        this.villagers = villagers;
        this.due = due;
        this.installation = installation;
        this.clock = clock;
    }

    /// How far the year is.
    interface Progress {

        void day(LocalDate day, double share);
    }

    /// Founds the township and plays `year` until 20 February after it. Leaves the clock standing there.
    @ActivateRequestContext
    List<DemoVillage> play(int year, Progress progress) {
        var first = LocalDate.of(year, 1, 1);
        at(first, "00:00");
        try (var threads = new ParallelRunner()) {
            var staff = new DemoStaff(township.found(first, threads));
            var villages = people(year, staff, SeedRules.read(), threads);
            phase(first, "07:30", villages, threads, shop::open);
            var last = LocalDate.of(year + 1, 2, 20);
            long days = ChronoUnit.DAYS.between(first, last.plusDays(1));
            installation.analyse();
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                play(year, day, villages, threads);
                if (day.getDayOfMonth() == 15) installation.analyse();
                progress.day(day, (double) ChronoUnit.DAYS.between(first, day.plusDays(1)) / days);
            }
            return villages;
        }
    }

    private List<DemoVillage> people(int year, DemoStaff staff, List<Rule> rules, ParallelRunner threads) {
        var byVillage = township.villages().stream()
                .collect(Collectors.toMap(v -> v, v -> households.page(v, Optional.empty(), "", "", 10_000)));
        var everybody = township.villages().stream().flatMap(v -> byVillage.get(v).stream()).toList();
        var deeds = new DemoDeeds(year, rules, everybody).deal().stream()
                .collect(Collectors.groupingBy(d -> d.household().village()));
        return threads.each(township.villages(), v -> village(v, staff, byVillage.get(v), deeds.get(v)));
    }

    private DemoVillage village(VillageId id, DemoStaff staff, List<Household> families, List<DemoDeed> deeds) {
        var heads = villagers.headsOf(families.stream().filter(DemoDeeds::hasMiniProgram).toList());
        return new DemoVillage(id, staff, families, heads, deeds);
    }

    private void play(int year, LocalDate day, List<DemoVillage> villages, ParallelRunner threads) {
        phase(day, "08:00", villages, threads, v -> due.in(v.id()));
        phase(day, "10:20", villages, threads, v -> claims.claim(v, v.claimedOn(day)));
        switch (day.getDayOfWeek()) {
            case TUESDAY -> phase(day, "15:40", villages, threads, v -> {
                claims.resolve(v);
                claims.firstCheck(v);
            });
            case WEDNESDAY -> phase(day, "10:40", villages, threads, v -> {
                claims.resubmit(v);
                shop.fetchDay(v);
            });
            case FRIDAY -> {
                phase(day, "15:40", villages, threads, claims::approve);
                phase(day, "17:10", villages, threads, claims::publish);
            }
            case SUNDAY -> phase(day, "19:30", villages, threads, claims::object);
            case SATURDAY -> phase(day, "09:30", villages, threads, v -> {
                if (day.getMonthValue() > 2 && day.getYear() == year) shop.marketDay(v);
            });
            case MONDAY, THURSDAY -> {}
        }
        if (day.getYear() > year) phase(day, "16:20", villages, threads, v -> yearEnd(v, year, day));
    }

    /// Income in early January; the run is frozen once the late entries are in and has ended their notices.
    private void yearEnd(DemoVillage village, int year, LocalDate day) {
        switch (MonthDay.from(day).toString()) {
            case "--01-08" -> dividend.declare(village, year);
            case "--01-09" -> dividend.approve(village, year);
            case "--02-02" -> dividend.freeze(village);
            case "--02-03" -> dividend.check(village);
            case "--02-04" -> dividend.publish(village);
            case "--02-11" -> dividend.confirm(village);
            case "--02-13" -> dividend.pay(village);
            case "--02-18" -> {
                if (village.id().value() % 100 != 5) dividend.payAgainAndClose(village);
            }
            default -> {}
        }
    }

    private void phase(LocalDate day, String time, List<DemoVillage> villages, ParallelRunner threads,
            Consumer<DemoVillage> work) {
        at(day, time);
        threads.each(villages, village -> {
            work.accept(village);
            return village;
        });
    }

    private void at(LocalDate day, String time) {
        clock.standAt(day.atTime(LocalTime.parse(time)).atZone(BusinessClock.ZONE).toInstant());
    }
}
