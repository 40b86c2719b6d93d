package cn.jifenbu.dividend.calendar;

import cn.jifenbu.dividend.calendar.DividendProgress.Stage;
import cn.jifenbu.dividend.calendar.DividendProgress.VillageProgress;
import cn.jifenbu.dividend.readiness.ReadReadiness;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// How far the villages are with a year, as it is now.
@ApplicationScoped
public class ReadProgress {

    private final ProgressRepository progress;
    private final ReadReadiness readiness;
    private final Divisions divisions;
    private final BusinessClock clock;

    ReadProgress(ProgressRepository progress, ReadReadiness readiness, Divisions divisions, BusinessClock clock) {
        this.progress = progress;
        this.readiness = readiness;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// Without a year: last year, the one that is being shared.
    ///
    /// @throws RefusedException UnknownDivision
    @Transactional
    public DividendProgress read(DivisionCode township, Optional<Integer> year) {
        var villages = divisions.villagesIn(township);
        if (villages.isEmpty()) throw new RefusedException(new UnknownDivision());
        var now = read(township.value(), villages, year.orElse(clock.today().getYear() - 1));
        return now.with(readiness.waitedFor(now.open()));
    }

    @Transactional
    DividendProgress read(String place, List<VillageId> villages, int year) {
        var stages = progress.stages(villages, year);
        long done = stages.stream().filter(v -> v.stage().done()).count();
        long failed = stages.stream().filter(v -> v.stage() == Stage.FAILED).count();
        return new DividendProgress(place, year, done, stages.size() - done - failed, failed, stages);
    }

    /// What the village must still do about last year before the clockwork can go on, once it has been reminded.
    @Transactional
    public Optional<VillageProgress> reminder(VillageId village) {
        var now = read("", List.of(village), clock.today().getYear() - 1);
        return now.with(readiness.waitedFor(now.open())).villages().stream().filter(v -> v.since() != null)
                .filter(v -> v.stage().compareTo(Stage.FAILED) <= 0 && v.stage() != Stage.WAITING).findFirst();
    }
}
