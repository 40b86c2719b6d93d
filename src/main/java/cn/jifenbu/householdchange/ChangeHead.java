package cn.jifenbu.householdchange;

import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.refusal.ChangeRefusal.AlreadyHead;
import cn.jifenbu.refusal.ChangeRefusal.MemberNotInHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Another member becomes the head (户主). The account belongs to the household and goes on, with all that is open.
@ApplicationScoped
public class ChangeHead {

    private final ChangePreconditions ready;
    private final Households households;
    private final HouseholdWriter writer;
    private final HouseholdChangeRepository changes;

    ChangeHead(ChangePreconditions ready, Households households, HouseholdWriter writer, HouseholdChangeRepository changes) {
        this.ready = ready;
        this.households = households;
        this.writer = writer;
        this.changes = changes;
    }

    /// `gone` when the old head has died or left.
    ///
    /// @throws RefusedException HouseholdNotActive, MemberNotInHousehold, AlreadyHead
    @Transactional
    public HouseholdChange change(VillageId village, HouseholdId id, UUID member, boolean gone, String reason, Actor actor) {
        var household = ready.lock(village, id, actor);
        household.requireNotClosed();
        var members = households.members(village, id);
        var next = members.stream().filter(m -> m.id().equals(member)).findFirst()
                .orElseThrow(() -> new RefusedException(new MemberNotInHousehold()));
        if (next.head()) throw new RefusedException(new AlreadyHead());
        var old = members.stream().filter(Member::head).findFirst().orElseThrow();
        writer.changeHead(village, old, next.id(), gone);
        return changes.store(changes.begin(ChangeKind.NEW_HEAD, household, household.state(), reason, actor));
    }
}
