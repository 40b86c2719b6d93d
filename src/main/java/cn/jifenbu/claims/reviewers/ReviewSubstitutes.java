package cn.jifenbu.claims.reviewers;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Stands in for a reviewer who is away: lends a coordinator of the village another group for some days.
@ApplicationScoped
public class ReviewSubstitutes {
    private final VillageLock villages;
    private final Divisions divisions;
    private final ReadIdentity identity;
    private final ReviewSubstituteRepository substitutes;
    private final BusinessClock clock;

    ReviewSubstitutes(VillageLock villages, Divisions divisions, ReadIdentity identity, ReviewSubstituteRepository substitutes,
            BusinessClock clock) {
        this.villages = villages;
        this.divisions = divisions;
        this.identity = identity;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /// @throws RefusedException InvalidFields when there is no such group or the days are the wrong way round
    @Transactional
    public ReviewSubstitute arrange(VillageId village, UUID person, int group, LocalDate from, LocalDate until, Actor actor) {
        villages.lock(village);
        if (!divisions.hasGroup(village, group)) throw wrong("group", "没有这个组");
        if (until.isBefore(from) || until.isBefore(clock.today())) throw wrong("until", "要在今天和 from 之后");
        var row = new ReviewSubstituteRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.personId = person;
        row.groupNo = group;
        row.fromDay = from;
        row.untilDay = until;
        row.madeBy = actor.person();
        row.madeAt = clock.now();
        substitutes.persist(row);
        return view(row);
    }

    /// Those that are not over, by their first day.
    @Transactional
    public List<ReviewSubstitute> list(VillageId village) {
        return substitutes.notOver(village, clock.today()).stream().map(this::view).toList();
    }

    private ReviewSubstitute view(ReviewSubstituteRow row) {
        return new ReviewSubstitute(row.id, row.personId, identity.displayName(row.personId), row.groupNo, row.fromDay,
                row.untilDay);
    }

    /// The actor with the groups that are lent today, in the role that checks groups.
    public Actor withSubstitutions(VillageId village, Actor actor) {
        var limited = actor.grants().stream().filter(g -> g.covers(village))
                .filter(g -> Permission.CHECK_AT_ENTRY.grantedBy(g.role())).findFirst();
        if (limited.isEmpty()) return actor;
        var lent = substitutes.groupsLentTo(village, actor.person(), clock.today());
        if (lent.isEmpty()) return actor;
        var grants = new ArrayList<>(actor.grants());
        grants.add(new Grant(limited.get().role(), village.division(), Set.copyOf(lent)));
        return new Actor(actor.person(), grants, actor.membership(), actor.ties());
    }

    private static RefusedException wrong(String field, String message) {
        return new RefusedException(new InvalidFields(List.of(new FieldError(field, message))));
    }
}
