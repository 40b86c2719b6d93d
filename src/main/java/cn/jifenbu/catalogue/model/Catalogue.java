package cn.jifenbu.catalogue.model;

import cn.jifenbu.refusal.CatalogueRefusal.UnknownRule;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;
import java.util.List;

/// The rules of one version, in force from `validFrom` until the next version begins.
public record Catalogue(int versionNo, LocalDate validFrom, String resolution, List<Rule> rules) {

    public Rule rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst()
                .orElseThrow(() -> new RefusedException(new UnknownRule(id)));
    }
}
