package cn.jifenbu.catalogue.store;

import cn.jifenbu.catalogue.model.Catalogue;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.refusal.CatalogueRefusal.DeedBeforeTheRule;
import cn.jifenbu.refusal.CatalogueRefusal.NoCatalogueOn;
import cn.jifenbu.refusal.CatalogueRefusal.UnknownRule;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;
import java.util.NavigableMap;

/// All rules and policies of a village by their first day, for judging many deeds of many days.
public record CatalogueHistory(NavigableMap<LocalDate, Catalogue> rules, NavigableMap<LocalDate, Policy> policies) {

    /// @throws RefusedException NoCatalogueOn
    public Catalogue on(LocalDate day) {
        return inForce(rules, day);
    }

    /// @throws RefusedException NoCatalogueOn
    public Policy policy(LocalDate day) {
        return inForce(policies, day);
    }

    /// The rule as it stood on that day.
    ///
    /// @throws RefusedException NoCatalogueOn, UnknownRule, DeedBeforeTheRule
    public Rule rule(String id, LocalDate day) {
        var then = on(day).rules().stream().filter(r -> r.id().equals(id)).findFirst();
        return then.orElseThrow(() -> rules.tailMap(day, false).values().stream()
                .flatMap(later -> later.rules().stream().filter(r -> r.id().equals(id))
                        .map(r -> new RefusedException(new DeedBeforeTheRule(r.title(), later.validFrom()))))
                .findFirst().orElseGet(() -> new RefusedException(new UnknownRule(id))));
    }

    private static <T> T inForce(NavigableMap<LocalDate, T> versions, LocalDate day) {
        var version = versions.floorEntry(day);
        if (version == null) throw new RefusedException(new NoCatalogueOn(day));
        return version.getValue();
    }
}
