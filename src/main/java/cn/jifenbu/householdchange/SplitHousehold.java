package cn.jifenbu.householdchange;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.HouseholdPart.Change;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.householdchange.model.Portion;
import cn.jifenbu.identity.binding.BindingChanges;
import cn.jifenbu.refusal.ChangeRefusal.HouseholdCodeTaken;
import cn.jifenbu.refusal.ChangeRefusal.HouseholdInDebt;
import cn.jifenbu.refusal.ChangeRefusal.MemberNotInHousehold;
import cn.jifenbu.refusal.ChangeRefusal.SplitTakesHead;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Some members leave with a part of the points (分户): as many as was agreed, or by heads. Merit goes by heads, year by year.
@ApplicationScoped
public class SplitHousehold {

    private final ChangePreconditions ready;
    private final Households households;
    private final Divisions divisions;
    private final HouseholdWriter writer;
    private final BindingChanges bindings;
    private final TransferPoints transfer;
    private final HouseholdChangeRepository changes;

    SplitHousehold(ChangePreconditions ready, Households households, Divisions divisions, HouseholdWriter writer,
            BindingChanges bindings,
            TransferPoints transfer, HouseholdChangeRepository changes) {
        this.ready = ready;
        this.households = households;
        this.divisions = divisions;
        this.writer = writer;
        this.bindings = bindings;
        this.transfer = transfer;
        this.changes = changes;
    }

    /// `head` is one of `members`; `points` what was agreed, null for by heads.
    public record SplitOff(String code, int group, String doorplate, List<UUID> members, UUID head, Long points) {}

    /// @throws RefusedException with what stands against it; nothing has changed then
    @Transactional
    public HouseholdChange split(VillageId village, HouseholdId id, SplitOff splitOff, String reason, Actor actor) {
        var household = ready.lock(village, id, actor);
        household.requireActive();
        divisions.requireGroup(village, splitOff.group());
        if (households.codeTaken(village, splitOff.code())) throw new RefusedException(new HouseholdCodeTaken(splitOff.code()));
        var staying = households.members(village, id);
        requireMembers(staying, splitOff);
        ready.require(Change.SPLIT, household);
        var whole = transfer.whole(village, id);
        var portion = portion(whole, splitOff, staying.size());
        var change = changes.begin(ChangeKind.SPLIT, household, household.state(), reason, actor);
        var created = writer.create(village, splitOff.code(), splitOff.group(), splitOff.doorplate());
        bindings.moveTo(village, created, writer.moveMembers(village, splitOff.members(), created, splitOff.head()));
        change.otherHouseholdId = created.value();
        change.points = portion.points();
        change.lastEntryNo = transfer.lastEntryNo(village);
        change.pointsBefore = whole.points();
        change.heads = splitOff.members().size();
        change.headsBefore = staying.size();
        transfer.move(change, created, portion, actor);
        return changes.store(change);
    }

    private static void requireMembers(List<Member> all, SplitOff splitOff) {
        var known = new HashSet<>(all.stream().map(Member::id).toList());
        boolean allKnown = splitOff.members().stream().allMatch(known::remove);
        if (!allKnown || !splitOff.members().contains(splitOff.head())) throw new RefusedException(new MemberNotInHousehold());
        var head = all.stream().filter(Member::head).findFirst().orElseThrow();
        if (splitOff.members().contains(head.id())) throw new RefusedException(new SplitTakesHead());
    }

    private static Portion portion(Portion whole, SplitOff splitOff, int all) {
        if (whole.points() < 0) throw new RefusedException(new HouseholdInDebt(-whole.points()));
        var portion = whole.perHead(splitOff.members().size(), all);
        if (splitOff.points() == null) return portion;
        if (splitOff.points() > whole.points()) {
            throw new RefusedException(new InsufficientPoints(whole.points(), splitOff.points()));
        }
        return portion.withPoints(splitOff.points());
    }
}
