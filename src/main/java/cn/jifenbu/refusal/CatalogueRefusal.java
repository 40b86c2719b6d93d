package cn.jifenbu.refusal;

import cn.jifenbu.refusal.RequestRefusal.FieldError;
import java.time.LocalDate;
import java.util.List;

public sealed interface CatalogueRefusal extends Refusal {

    record UnknownRule(String ruleId) implements CatalogueRefusal {}

    record NoCatalogueOn(LocalDate day) implements CatalogueRefusal {

        @Override
        public String code() {
            return "no-catalogue-on-day";
        }
    }

    /// A policy begins today or later; days that are over keep theirs.
    record PolicyInThePast(LocalDate today) implements CatalogueRefusal {}

    record UnknownDraft() implements CatalogueRefusal {}

    record DraftNotInState(String state) implements CatalogueRefusal {}

    record ApproverSubmitted() implements CatalogueRefusal {}

    record VersionTooEarly(LocalDate earliest) implements CatalogueRefusal {}

    /// What the lint does not let pass, each with its rule.
    record RulesRefused(List<FieldError> errors) implements CatalogueRefusal {}

    /// The rule is there now, but was not on the day of the deed.
    record DeedBeforeTheRule(String rule, LocalDate from) implements CatalogueRefusal {}
}
