package cn.jifenbu.refusal;

import java.util.List;

/// Around villagers, their households and their data.
public sealed interface PersonRefusal extends Refusal {

    record HouseholdCodeOrNameWrong() implements PersonRefusal {}

    /// Code and name fit households of these villages (names).
    record SeveralVillages(List<String> villages) implements PersonRefusal {}

    record AlreadyBound() implements PersonRefusal {}

    record UnknownBinding() implements PersonRefusal {}

    /// Staff decide about households, so that somebody above binds them to one.
    record BindingDecidedAbove() implements PersonRefusal {}

    record BindingAlreadyDecided(String state) implements PersonRefusal {}

    record NotTheHead() implements PersonRefusal {}

    /// The head always may redeem and is not removed; a new head comes first.
    record HeadStays() implements PersonRefusal {}

    record MayNotRedeem() implements PersonRefusal {}

    record ConsentNeeded(String version) implements PersonRefusal {}

    record UnknownMember() implements PersonRefusal {}

    record StaffAccountStays() implements PersonRefusal {}
}
