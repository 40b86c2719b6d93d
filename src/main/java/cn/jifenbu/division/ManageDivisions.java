package cn.jifenbu.division;

import cn.jifenbu.division.Division.DivisionLevel;
import cn.jifenbu.refusal.OrganisationRefusal.DivisionExists;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Enters counties, townships and villages and corrects their names; codes never change.
@ApplicationScoped
public class ManageDivisions {

    private final EntityManager db;
    private final Divisions divisions;

    ManageDivisions(EntityManager db, Divisions divisions) {
        this.db = db;
        this.divisions = divisions;
    }

    /// Below the division that its code begins with.
    ///
    /// @throws RefusedException UnknownDivision when that is missing, DivisionExists
    @Transactional
    public Division enter(DivisionCode code, String name) {
        var parent = code.isCounty() ? null : new DivisionCode(code.value().substring(0, code.value().length() - 3));
        if (parent != null) divisions.require(parent);
        if (code.equals(DivisionCode.NATION) || isThere(code)) throw new RefusedException(new DivisionExists());
        var division = new Division(code.value(), parent == null ? null : parent.value(), level(code), name);
        divisions.create(division);
        return division;
    }

    /// @throws RefusedException UnknownDivision
    @Transactional
    public Division rename(DivisionCode code, String name) {
        divisions.require(code);
        long number = Long.parseLong(code.value());
        var level = level(code);
        switch (level) {
            case COUNTY -> db.find(CountyRow.class, number).name = name;
            case TOWNSHIP -> db.find(TownshipRow.class, number).name = name;
            case VILLAGE -> db.find(VillageRow.class, number).name = name;
        }
        return new Division(code.value(),
                level == DivisionLevel.COUNTY ? null : code.value().substring(0, code.value().length() - 3),
                level, name);
    }

    private boolean isThere(DivisionCode code) {
        Class<?> row = switch (level(code)) {
            case COUNTY -> CountyRow.class;
            case TOWNSHIP -> TownshipRow.class;
            case VILLAGE -> VillageRow.class;
        };
        return db.find(row, Long.parseLong(code.value())) != null;
    }

    private static DivisionLevel level(DivisionCode code) {
        return code.isCounty() ? DivisionLevel.COUNTY : code.isTownship() ? DivisionLevel.TOWNSHIP : DivisionLevel.VILLAGE;
    }
}
