package cn.jifenbu.registration;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.division.Group;
import cn.jifenbu.household.Households;
import cn.jifenbu.refusal.PaperRefusal.RowRefused;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RegisterRefusal.HouseholdRowsRefused;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// A village's register from a sheet, one row per person; the rows of one code are one household. All of it or nothing, in one
/// transaction; households that are known stay as they are, so a sheet can be brought again.
@ApplicationScoped
public class ImportHouseholds {

    private static final int NAMED_ERRORS = 50;

    private final VillageLock villages;
    private final Divisions divisions;
    private final Households households;
    private final RegistrationWriter write;

    ImportHouseholds(VillageLock villages, Divisions divisions, Households households, RegistrationWriter write) {
        this.villages = villages;
        this.divisions = divisions;
        this.households = households;
        this.write = write;
    }

    public enum Fate {
        REGISTERED, KNOWN, REFUSED
    }

    /// One row as it stands in the sheet; `unreadable` is why it is no person, null when it is one.
    public record Line(int row, String code, int group, String doorplate, Resident resident, Refusal unreadable) {}

    public record LineReport(Line line, Fate fate, Refusal refusal) {}

    public record Report(int households, int people, int known, int refused, List<LineReport> lines) {}

    /// @throws RefusedException UnknownVillage, HouseholdRowsRefused unless it is a dry run; nothing is registered then
    @Transactional
    public Report enter(VillageId village, List<Line> lines, boolean dryRun) {
        villages.lock(village);
        var groups = divisions.groups(village).stream().map(Group::groupNo).collect(Collectors.toSet());
        var check = new ImportCheck(lines, groups, households.codes(village));
        var reports = lines.stream().map(line -> assess(line, check)).toList();
        var registrations = registrations(reports);
        var report = report(reports, registrations);
        if (dryRun) return report;
        if (report.refused > 0) throw new RefusedException(refusal(report));
        write.write(village, registrations);
        return report;
    }

    private static LineReport assess(Line line, ImportCheck check) {
        var refusal = check.refusal(line);
        if (refusal.isPresent()) return new LineReport(line, Fate.REFUSED, refusal.get());
        return new LineReport(line, check.isKnown(line) ? Fate.KNOWN : Fate.REGISTERED, null);
    }

    private static List<HouseholdRegistration> registrations(List<LineReport> lines) {
        var fresh = lines.stream().filter(l -> l.fate == Fate.REGISTERED).map(LineReport::line).toList();
        var byCode = fresh.stream().collect(Collectors.groupingBy(Line::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream().filter(rows -> rows.stream().anyMatch(r -> r.resident.isHead()))
                .map(ImportHouseholds::registration).toList();
    }

    private static HouseholdRegistration registration(List<Line> rows) {
        var residents = new ArrayList<Resident>();
        rows.stream().map(Line::resident).filter(Resident::isHead).forEach(residents::add);
        rows.stream().map(Line::resident).filter(r -> !r.isHead()).forEach(residents::add);
        return new HouseholdRegistration(rows.getFirst().code, rows.getFirst().group, rows.getFirst().doorplate, residents);
    }

    private static Report report(List<LineReport> lines, List<HouseholdRegistration> registrations) {
        int known = (int) lines.stream().filter(l -> l.fate == Fate.KNOWN).map(l -> l.line.code).distinct().count();
        int refused = (int) lines.stream().filter(l -> l.fate == Fate.REFUSED).count();
        int people = registrations.stream().mapToInt(f -> f.residents().size()).sum();
        return new Report(registrations.size(), people, known, refused, lines);
    }

    private static HouseholdRowsRefused refusal(Report report) {
        return new HouseholdRowsRefused(report.refused, report.lines.stream().filter(l -> l.fate == Fate.REFUSED)
                .limit(NAMED_ERRORS).map(l -> new RowRefused(l.line.row, l.refusal)).toList());
    }
}
