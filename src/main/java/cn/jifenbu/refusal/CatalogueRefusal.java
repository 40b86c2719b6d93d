package cn.jifenbu.refusal;

import java.time.LocalDate;

public sealed interface CatalogueRefusal extends Refusal {

    record UnknownRule(String ruleId) implements CatalogueRefusal {}

    record NoCatalogueOn(LocalDate day) implements CatalogueRefusal {}

    /// A policy begins today or later; days that are over keep theirs.
    record PolicyInThePast(LocalDate today) implements CatalogueRefusal {}
}
