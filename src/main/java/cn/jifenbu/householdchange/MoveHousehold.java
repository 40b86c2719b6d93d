package cn.jifenbu.householdchange;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.refusal.ChangeRefusal.AlreadyInGroup;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Moves a household to another group or house of the village: points, code and number stay.
@ApplicationScoped
public class MoveHousehold {

    private final ChangePreconditions ready;
    private final Divisions divisions;
    private final HouseholdWriter writer;
    private final HouseholdChangeRepository changes;

    MoveHousehold(ChangePreconditions ready, Divisions divisions, HouseholdWriter writer, HouseholdChangeRepository changes) {
        this.ready = ready;
        this.divisions = divisions;
        this.writer = writer;
        this.changes = changes;
    }

    /// Claims on their way belong to the coordinator of the old group, so they are ended first; orders may stay open.
    ///
    /// @throws RefusedException with what stands against it; nothing has changed then
    @Transactional
    public HouseholdChange toGroup(VillageId village, HouseholdId id, int group, String doorplate, String reason, Actor actor) {
        var household = ready.lock(village, id, actor);
        household.requireActive();
        divisions.requireGroup(village, group);
        if (household.group() == group && household.doorplate().equals(doorplate)) {
            throw new RefusedException(new AlreadyInGroup(group));
        }
        ready.requireNoOpenClaims(household);
        writer.changeGroup(village, id, group, doorplate);
        return changes.store(changes.begin(ChangeKind.REGROUP, household, household.state(), reason, actor));
    }
}
