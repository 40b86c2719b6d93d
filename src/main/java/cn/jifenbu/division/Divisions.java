package cn.jifenbu.division;

import cn.jifenbu.division.Division.DivisionLevel;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownGroup;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// The tree county > township > village > group.
@ApplicationScoped
public class Divisions {

    private final CountyRepository counties;
    private final TownshipRepository townships;
    private final VillageDivisionRepository villages;
    private final GroupRepository groups;

    Divisions(CountyRepository counties, TownshipRepository townships, VillageDivisionRepository villages,
            GroupRepository groups) {
        this.counties = counties;
        this.townships = townships;
        this.villages = villages;
        this.groups = groups;
    }

    /// @throws RefusedException UnknownVillage
    public String nameOf(VillageId village) {
        return villages.require(village).name;
    }

    /// @throws RefusedException UnknownVillage
    public void require(VillageId village) {
        villages.require(village);
    }

    /// @throws RefusedException UnknownDivision
    public void require(DivisionCode division) {
        if (!exists(division)) throw new RefusedException(new UnknownDivision());
    }

    boolean exists(DivisionCode division) {
        long code = Long.parseLong(division.value());
        return switch (DivisionLevel.of(division)) {
            case COUNTY -> counties.findById(code) != null;
            case TOWNSHIP -> townships.findById(code) != null;
            case VILLAGE -> villages.findById(code) != null;
        };
    }

    public List<VillageId> villagesIn(DivisionCode division) {
        return villages.ids(division);
    }

    public List<VillageId> allVillages() {
        return villages.allIds();
    }

    /// The divisions directly below, or the counties when no parent is named.
    public List<Division> below(DivisionCode parent) {
        if (parent == null) return counties.inOrder().stream().map(CountyRow::toDivision).toList();
        return switch (DivisionLevel.of(parent)) {
            case COUNTY -> townships.ofCounty(parent).stream().map(TownshipRow::toDivision).toList();
            case TOWNSHIP -> villages.ofTownship(parent).stream().map(VillageRow::toDivision).toList();
            case VILLAGE -> List.of();
        };
    }

    public List<Group> groups(VillageId village) {
        return groups.ofVillage(village).stream().map(r -> new Group(r.groupNo, r.name)).toList();
    }

    public boolean hasGroup(VillageId village, int group) {
        return groups.exists(village, group);
    }

    /// @throws RefusedException UnknownGroup
    public void requireGroup(VillageId village, int group) {
        if (!hasGroup(village, group)) throw new RefusedException(new UnknownGroup(group));
    }

    /// Adds the division if it is not there yet.
    @Transactional
    public void create(Division division) {
        if (exists(new DivisionCode(division.code()))) return;
        switch (division.level()) {
            case COUNTY -> counties.persist(CountyRow.of(division));
            case TOWNSHIP -> townships.persist(TownshipRow.of(division));
            case VILLAGE -> villages.persist(VillageRow.of(division));
        }
    }

    /// Adds the group if it is not there yet.
    ///
    /// @throws RefusedException UnknownVillage
    @Transactional
    public void createGroup(VillageId village, Group group) {
        require(village);
        if (!hasGroup(village, group.groupNo())) groups.persist(GroupRow.of(village, group));
    }
}
