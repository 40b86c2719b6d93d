package cn.jifenbu.registration;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.division.Group;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RegisterRefusal.GroupExists;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// One group more in the village.
@ApplicationScoped
public class AddGroup {

    private final VillageLock villages;
    private final Divisions divisions;

    AddGroup(VillageLock villages, Divisions divisions) {
        this.villages = villages;
        this.divisions = divisions;
    }

    /// @throws RefusedException UnknownVillage, GroupExists
    @Transactional
    public void add(VillageId village, Group group) {
        villages.lock(village);
        if (divisions.hasGroup(village, group.groupNo())) throw new RefusedException(new GroupExists(group.groupNo()));
        divisions.createGroup(village, group);
    }
}
