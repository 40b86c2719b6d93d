package cn.jifenbu.refusal;

/// Money is in fen.
public sealed interface IncomeRefusal extends Refusal {

    record UnknownIncome(int year) implements IncomeRefusal {}

    record IncomeNotApproved(int year) implements IncomeRefusal {}

    record IncomeFrozen(int year) implements IncomeRefusal {}

    record IncomeAlreadyApproved(int year) implements IncomeRefusal {}

    record ItemsDoNotAddUp(long sumFen, long amountFen) implements IncomeRefusal {}

    /// A fixed sum or a floor that the year's income does not cover.
    record PoolAboveIncome(long poolFen, long incomeFen) implements IncomeRefusal {}

    /// The rate leaves less than one fen of the income.
    record NothingToShare(long incomeFen, int rateBp) implements IncomeRefusal {}
}
