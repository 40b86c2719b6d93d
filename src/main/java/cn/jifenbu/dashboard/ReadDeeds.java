package cn.jifenbu.dashboard;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.claims.store.ClaimFigures;
import cn.jifenbu.claims.store.ClaimFigures.Deeds;
import cn.jifenbu.dashboard.VillageDeeds.Cell;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.stream.Collectors;

/// The charts of the first page. A rule counts in the category it had when the deed was done.
@ApplicationScoped
public class ReadDeeds {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::month).thenComparing(Cell::category)
            .thenComparing(Cell::group).thenComparing(Cell::channel);

    private final Divisions divisions;
    private final ClaimFigures claims;
    private final ReadCatalogue catalogue;

    ReadDeeds(Divisions divisions, ClaimFigures claims, ReadCatalogue catalogue) {
        this.divisions = divisions;
        this.claims = claims;
        this.catalogue = catalogue;
    }

    @Transactional
    public VillageDeeds read(VillageId village, int year) {
        divisions.require(village);
        var cells = claims.deeds(village, year).stream().map(deeds -> cell(village, deeds))
                .collect(Collectors.toMap(c -> new Cell(c.month(), c.category(), c.group(), c.channel(), 0, 0), c -> c,
                        ReadDeeds::plus))
                .values();
        return new VillageDeeds(year, cells.stream().sorted(ORDER).toList());
    }

    private Cell cell(VillageId village, Deeds deeds) {
        var category = catalogue.version(village, deeds.versionNo()).rule(deeds.ruleId()).category();
        return new Cell(deeds.month(), category, deeds.group(), deeds.channel(), deeds.claims(), deeds.points());
    }

    private static Cell plus(Cell a, Cell b) {
        return new Cell(a.month(), a.category(), a.group(), a.channel(), a.claims() + b.claims(), a.points() + b.points());
    }
}
