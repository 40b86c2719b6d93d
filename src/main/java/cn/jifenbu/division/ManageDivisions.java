package cn.jifenbu.division;

import cn.jifenbu.division.Division.DivisionLevel;
import cn.jifenbu.refusal.OrganisationRefusal.DivisionExists;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Enters counties, townships and villages and corrects their names; codes never change.
@ApplicationScoped
public class ManageDivisions {

    private final Divisions divisions;
    private final CountyRepository counties;
    private final TownshipRepository townships;
    private final VillageDivisionRepository villages;

    ManageDivisions(Divisions divisions, CountyRepository counties, TownshipRepository townships,
            VillageDivisionRepository villages) {
        this.divisions = divisions;
        this.counties = counties;
        this.townships = townships;
        this.villages = villages;
    }

    /// Below the division that its code begins with.
    ///
    /// @throws RefusedException UnknownDivision when that is missing, DivisionExists
    @Transactional
    public Division enter(DivisionCode code, String name) {
        var parent = parent(code);
        if (parent != null) divisions.require(new DivisionCode(parent));
        if (code.equals(DivisionCode.NATION) || divisions.exists(code)) throw new RefusedException(new DivisionExists());
        var division = new Division(code.value(), parent, DivisionLevel.of(code), name);
        divisions.create(division);
        return division;
    }

    /// @throws RefusedException UnknownDivision
    @Transactional
    public Division rename(DivisionCode code, String name) {
        divisions.require(code);
        long number = Long.parseLong(code.value());
        var level = DivisionLevel.of(code);
        switch (level) {
            case COUNTY -> counties.findById(number).name = name;
            case TOWNSHIP -> townships.findById(number).name = name;
            case VILLAGE -> villages.findById(number).name = name;
        }
        return new Division(code.value(), parent(code), level, name);
    }

    private static String parent(DivisionCode code) {
        return code.isCounty() ? null : code.value().substring(0, code.value().length() - 3);
    }
}
