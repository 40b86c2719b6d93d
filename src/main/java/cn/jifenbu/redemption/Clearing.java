package cn.jifenbu.redemption;

import java.util.List;

/// Who owes whom in a township after a month of redemption across villages. `debts`: the household's village owes the shop's
/// village the cost of the goods, returns taken off; `balances`: what each village is to get (positive) or to pay, summing
/// to zero.
public record Clearing(String townshipId, String month, List<Debt> debts, List<Balance> balances) {

    public record Debt(String debtorVillageId, String debtor, String creditorVillageId, String creditor, long redemptions,
            long returns, long points, long costFen) {}

    public record Balance(String villageId, String name, long fen) {}
}
