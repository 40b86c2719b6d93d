package cn.jifenbu.identity.binding;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.identity.session.BindingRepository;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.PersonRefusal.HeadStays;
import cn.jifenbu.refusal.PersonRefusal.NotTheHead;
import cn.jifenbu.refusal.PersonRefusal.UnknownBinding;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who of one's own household logs in and may use its points. The head decides, except about the head.
@ApplicationScoped
public class FamilyAccess {

    private final BindingRepository bindings;
    private final Households households;
    private final BindHousehold binding;
    private final BindingViews views;

    FamilyAccess(BindingRepository bindings, Households households, BindHousehold binding, BindingViews views) {
        this.bindings = bindings;
        this.households = households;
        this.binding = binding;
        this.views = views;
    }

    /// `name` is whole in the list: it is one's own family.
    public record FamilyMember(UUID id, String name, boolean head, boolean mayRedeem, boolean me, Instant since) {}

    @Transactional
    public List<FamilyMember> list(Actor actor) {
        var household = own(actor);
        return live(household).stream().map(row -> relative(row, household, actor)).toList();
    }

    /// @throws RefusedException NotTheHead, UnknownBinding, HeadStays
    @Transactional
    public FamilyMember allow(Actor actor, UUID id, boolean mayRedeem) {
        var household = own(actor);
        requireHead(actor, household);
        var row = require(household, id);
        if (isHead(row, household)) throw new RefusedException(new HeadStays());
        row.mayRedeem = mayRedeem;
        return masked(relative(row, household, actor));
    }

    /// By the head; anybody may also take themselves out.
    ///
    /// @throws RefusedException NotTheHead, UnknownBinding, HeadStays
    @Transactional
    public FamilyMember remove(Actor actor, UUID id) {
        var household = own(actor);
        var row = require(household, id);
        if (!row.personId.equals(actor.person())) requireHead(actor, household);
        if (isHead(row, household)) throw new RefusedException(new HeadStays());
        binding.end(row, BindingRow.State.REMOVED, actor);
        return masked(relative(row, household, actor));
    }

    /// Replies to writes are kept, and a name must not outlive its owner's deletion there.
    private static FamilyMember masked(FamilyMember r) {
        return new FamilyMember(r.id, Masking.name(r.name), r.head, r.mayRedeem, r.me, r.since);
    }

    private Household own(Actor actor) {
        var own = actor.membership().orElseThrow(() -> new RefusedException(new OutOfScope()));
        return households.require(own.village(), own.household());
    }

    private List<BindingRow> live(Household household) {
        return bindings.approved(household.village(), household.id());
    }

    private BindingRow require(Household household, UUID id) {
        return bindings.find(household.village(), id).filter(row -> row.householdId.equals(household.id().value()))
                .filter(row -> row.state == BindingRow.State.APPROVED)
                .orElseThrow(() -> new RefusedException(new UnknownBinding()));
    }

    private void requireHead(Actor actor, Household household) {
        boolean head = live(household).stream().anyMatch(b -> b.personId.equals(actor.person()) && isHead(b, household));
        if (!head) throw new RefusedException(new NotTheHead());
    }

    private boolean isHead(BindingRow row, Household household) {
        return views.member(row, household).filter(Member::head).isPresent();
    }

    private FamilyMember relative(BindingRow row, Household household, Actor actor) {
        var member = views.member(row, household);
        boolean head = member.filter(Member::head).isPresent();
        return new FamilyMember(row.id, member.map(Member::name).orElse("＊"), head, head || row.mayRedeem,
                row.personId.equals(actor.person()), row.decidedAt);
    }
}
