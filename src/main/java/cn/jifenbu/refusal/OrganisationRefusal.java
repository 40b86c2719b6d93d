package cn.jifenbu.refusal;

public sealed interface OrganisationRefusal extends Refusal {

    record UnknownDivision() implements OrganisationRefusal {}

    record DivisionExists() implements OrganisationRefusal {}

    record UnknownVillage() implements OrganisationRefusal {}

    record UnknownGroup(int group) implements OrganisationRefusal {}

    record UnknownHousehold() implements OrganisationRefusal {}

    /// Nobody decides about the household they belong to.
    record OwnHousehold() implements OrganisationRefusal {}

    /// Relatives', or a household the person is or was bound to not long ago.
    record TiedHousehold() implements OrganisationRefusal {}

    record HouseholdNotActive(String state) implements OrganisationRefusal {}
}
