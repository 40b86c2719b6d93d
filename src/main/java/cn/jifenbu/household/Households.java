package cn.jifenbu.household;

import cn.jifenbu.refusal.OrganisationRefusal.UnknownHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.TypedCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads households and their members.
@ApplicationScoped
public class Households {

    private final HouseholdRepository households;
    private final MemberRepository members;

    Households(HouseholdRepository households, MemberRepository members) {
        this.households = households;
        this.members = members;
    }

    /// @throws RefusedException UnknownHousehold
    public Household require(VillageId village, HouseholdId id) {
        return households.byId(village, id).orElseThrow(() -> new RefusedException(new UnknownHousehold()));
    }

    /// @throws RefusedException UnknownHousehold, HouseholdNotActive
    public Household requireActive(VillageId village, HouseholdId id) {
        var household = require(village, id);
        household.requireActive();
        return household;
    }

    /// Many households at once, for lists that show a code and a name beside each line.
    public Map<HouseholdId, Household> byIds(VillageId village, Collection<HouseholdId> ids) {
        if (ids.isEmpty()) return Map.of();
        return households.byIds(village, ids).stream().collect(Collectors.toMap(Household::id, h -> h));
    }

    /// All that are active, in code order.
    public List<Household> active(VillageId village) {
        return households.active(village);
    }

    /// Printed codes are unique in a village and in no other place: whoever asks with a code alone must know what to do with
    /// several. As it was typed, or with plain figures and dashes.
    public List<Household> withCode(String typed) {
        return households.withCode(List.of(typed.strip(), TypedCode.household(typed)));
    }

    /// Also by a household that is closed: its papers are still around.
    public boolean codeTaken(VillageId village, String code) {
        return households.hasCode(village, code);
    }

    /// Every code that was ever given in the village.
    public Set<String> codes(VillageId village) {
        return households.codes(village);
    }

    /// In code order, after `afterCode`; `search` matches the start of the code or a part of a member's name.
    public List<Household> page(VillageId village, Optional<Integer> group, String search, String afterCode, int limit) {
        return households.page(village, group.orElse(0), search, afterCode, limit);
    }

    /// Where this member belongs now.
    public Optional<Household> householdOf(VillageId village, UUID member) {
        return households.ofMember(village, member);
    }

    /// Those who are there now, without who died or went to another household.
    public List<Member> members(VillageId village, HouseholdId household) {
        return members.present(village, household);
    }

    /// The head of every household of the village, closed ones too.
    public Map<HouseholdId, Member> heads(VillageId village) {
        return members.heads(village).stream().collect(Collectors.toMap(Member::household, m -> m));
    }

    /// Of those that are active.
    public long count(VillageId village) {
        return households.countActive(village);
    }
}
