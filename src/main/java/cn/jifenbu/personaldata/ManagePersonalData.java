package cn.jifenbu.personaldata;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.identity.binding.BindingChanges;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.PersonRefusal.UnknownMember;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Phone, ID number and bank account of the members of households: entered, shown masked, found by the whole number, and shown
/// in full to those who may and say why. Each of these is written into the audit log by the request that asks for it.
@ApplicationScoped
public class ManagePersonalData {

    private final Households households;
    private final SealedValues values;
    private final BindingChanges bindings;

    ManagePersonalData(Households households, SealedValues values, BindingChanges bindings) {
        this.bindings = bindings;
        this.households = households;
        this.values = values;
    }

    public enum Field {
        NAME, PHONE, ID_NUMBER, BANK_ACCOUNT
    }

    /// `name` masked.
    public record FoundMember(UUID householdId, String householdCode, UUID memberId, String name) {}

    @Transactional
    public PersonalNumbers masked(VillageId village, HouseholdId household, UUID member, Actor actor) {
        require(village, household, member, Permission.KEEP_PERSONAL_DATA, actor);
        return PersonalNumbers.masked(values.all(village.value(), member));
    }

    /// An empty text takes the value away; what is not named stays.
    ///
    /// @throws RefusedException UnknownMember, OwnHousehold, TiedHousehold, OutOfScope for a coordinator of other groups
    @Transactional
    public PersonalNumbers change(VillageId village, HouseholdId household, UUID member, Map<SealedKind, String> changes,
            Actor actor) {
        require(village, household, member, Permission.KEEP_PERSONAL_DATA, actor);
        Recusal.require(actor, village, household);
        if (changes.containsKey(SealedKind.PHONE)) bindings.phoneEntered(village, member);
        changes.forEach((kind, value) -> {
            if (value.isEmpty()) values.remove(village.value(), member, kind);
            else values.put(village.value(), member, kind, value);
        });
        return PersonalNumbers.masked(values.all(village.value(), member));
    }

    /// @throws RefusedException UnknownMember, OwnHousehold, TiedHousehold
    @Transactional
    public Map<Field, String> unmask(VillageId village, HouseholdId household, UUID id, Set<Field> fields, Actor actor) {
        var member = require(village, household, id, Permission.UNMASK, actor);
        Recusal.require(actor, village, household);
        var all = values.all(village.value(), id);
        var shown = new EnumMap<Field, String>(Field.class);
        for (var field : fields) {
            var value = switch (field) {
                case NAME -> member.name();
                case PHONE -> all.get(SealedKind.PHONE);
                case ID_NUMBER -> all.get(SealedKind.ID_NUMBER);
                case BANK_ACCOUNT -> all.get(SealedKind.BANK_ACCOUNT);
            };
            if (value != null) shown.put(field, value);
        }
        return shown;
    }

    /// Whose number this is, in the groups that the actor works for.
    @Transactional
    public List<FoundMember> find(VillageId village, SealedKind kind, String value, Actor actor) {
        return values.subjectsWith(village.value(), kind, value).stream()
                .flatMap(member -> households.householdOf(village, member).stream()
                        .filter(h -> Permission.KEEP_PERSONAL_DATA.grantedTo(actor, village, h.group()))
                        .map(h -> view(h, member)))
                .toList();
    }

    private FoundMember view(Household household, UUID id) {
        var name = households.members(household.village(), household.id()).stream().filter(m -> m.id().equals(id)).findFirst()
                .map(m -> Masking.name(m.name())).orElse("＊");
        return new FoundMember(household.id().value(), household.code(), id, name);
    }

    private Member require(VillageId village, HouseholdId id, UUID member, Permission permission, Actor actor) {
        var household = households.require(village, id);
        if (!permission.grantedTo(actor, village, household.group())) throw new RefusedException(new OutOfScope());
        return households.members(village, id).stream().filter(m -> m.id().equals(member)).findFirst()
                .orElseThrow(() -> new RefusedException(new UnknownMember()));
    }
}
