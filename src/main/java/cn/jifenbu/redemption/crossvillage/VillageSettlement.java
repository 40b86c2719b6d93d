package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.document.Table;
import cn.jifenbu.shared.Fen;
import java.util.List;

/// Who owes whom in a township after a month of redemption across villages. `debts`: the household's village owes the shop's
/// village the cost of the goods, returns taken off; `balances`: what each village is to get (positive) or to pay, summing
/// to zero.
public record VillageSettlement(String townshipId, String month, List<Debt> debts, List<Balance> balances) {

    public record Debt(String debtorVillageId, String debtor, String creditorVillageId, String creditor, long redemptions,
            long returns, long points, long costFen) {}

    public record Balance(String villageId, String name, long fen) {}

    /// For the file and the signatures of both villages.
    public Table sheet() {
        var rows = debts.stream().map(d -> List.<Object>of(d.debtor(), d.creditor(), d.redemptions(), d.returns(), d.points(),
                Fen.inYuan(d.costFen()))).toList();
        var total = debts.stream().mapToLong(Debt::costFen).sum();
        var net = balances.stream().filter(b -> b.fen() != 0)
                .map(b -> b.name() + (b.fen() > 0 ? "应收 " : "应付 ") + Fen.inYuan(Math.abs(b.fen())) + "元").toList();
        return new Table("跨村兑换清算表", month + (net.isEmpty() ? "；没有要清算的" : "；" + String.join("，", net)),
                List.of("付款村（户所在）", "收款村（物资所在）", "兑换单", "退货单", "积分", "金额（元）"), rows,
                List.of("合计", "", Table.sum(rows, 2), Table.sum(rows, 3), Table.sum(rows, 4), Fen.inYuan(total)));
    }
}
