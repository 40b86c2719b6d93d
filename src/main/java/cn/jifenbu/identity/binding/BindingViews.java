package cn.jifenbu.identity.binding;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.shared.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Bindings as staff see them: names and phones masked.
@ApplicationScoped
public class BindingViews {

    /// Who died or went away meanwhile.
    private static final String GONE = "＊";

    private final Households households;
    private final SealedValues values;
    private final BindingRules rules;

    BindingViews(Households households, SealedValues values, BindingRules rules) {
        this.rules = rules;
        this.households = households;
        this.values = values;
    }

    Binding of(BindingRow row, Household household) {
        var member = member(row, household);
        var phone = row.state == BindingRow.State.PENDING ? values.get(row.villageId, row.id, SealedKind.PHONE)
                : Optional.<String>empty();
        var known = phone.flatMap(p -> values.get(row.villageId, row.memberId, SealedKind.PHONE));
        return new Binding(row.id, household.village().toString(), household.id().value(), household.code(),
                member.map(m -> Masking.name(m.name())).orElse(GONE), row.state.name(), row.requestedAt,
                member.filter(Member::head).isPresent(), row.mayRedeem, phone.map(Masking::phone).orElse(null),
                known.map(k -> k.equals(phone.orElse(null))).orElse(null),
                rules.isStaff(row.personId), row.identityCheckedBy != null);
    }

    public Optional<Member> member(BindingRow row, Household household) {
        return households.members(household.village(), household.id()).stream().filter(m -> m.id().equals(row.memberId))
                .findFirst();
    }
}
