package cn.jifenbu.demo;

import cn.jifenbu.dividend.income.ApproveIncome;
import cn.jifenbu.dividend.income.DeclareIncome;
import cn.jifenbu.dividend.model.DeclaredIncome;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.payout.RecordPayments;
import cn.jifenbu.dividend.payout.RecordPayments.PaymentRecord;
import cn.jifenbu.dividend.run.CheckDividendRun;
import cn.jifenbu.dividend.run.CloseDividendRun;
import cn.jifenbu.dividend.run.ConfirmDividendRun;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.FreezeDividendRun;
import cn.jifenbu.dividend.run.PublishDividendRun;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.shared.Fen;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Plays the year's end: income declared and approved, the run frozen, checked, published, confirmed and paid.
/// The last village still has payments to make, so that its screens have something to show.
@ApplicationScoped
class DemoDividend {

    private final DeclareIncome declare;
    private final ApproveIncome approve;
    private final FreezeDividendRun freeze;
    private final CheckDividendRun check;
    private final PublishDividendRun publish;
    private final ConfirmDividendRun confirm;
    private final RecordPayments pay;
    private final CloseDividendRun close;
    private final ReadDividends read;

    DemoDividend(DeclareIncome declare, ApproveIncome approve, FreezeDividendRun freeze, CheckDividendRun check,
            PublishDividendRun publish, ConfirmDividendRun confirm, RecordPayments pay, CloseDividendRun close,
            ReadDividends read) {
        this.declare = declare;
        this.approve = approve;
        this.freeze = freeze;
        this.check = check;
        this.publish = publish;
        this.confirm = confirm;
        this.pay = pay;
        this.close = close;
        this.read = read;
    }

    void declare(DemoVillage village, int year) {
        var rows = SeedFiles.rows("demo/incomes.csv").stream().filter(r -> r.get("villageId").equals(village.id().toString()))
                .toList();
        var items = rows.stream()
                .map(r -> new DeclaredIncome.DeclaredItem(r.get("item"), new Fen(Long.parseLong(r.get("amountFen")))))
                .toList();
        var total = items.stream().map(DeclaredIncome.DeclaredItem::amount).reduce(Fen.ZERO, Fen::plus);
        declare.declare(village.id(), year, new DeclaredIncome(total, rows.getFirst().get("resolution"), items),
                village.staff().admin(village.id()));
    }

    void approve(DemoVillage village, int year) {
        approve.approve(village.id(), year, Optional.empty(), village.staff().township());
    }

    void freeze(DemoVillage village) {
        freeze.freeze(village.id(), run(village).id(), village.staff().admin(village.id()));
    }

    void check(DemoVillage village) {
        check.check(village.id(), run(village).id(), village.staff().township());
    }

    void publish(DemoVillage village) {
        publish.publish(village.id(), run(village).id(), village.staff().admin(village.id()));
    }

    void confirm(DemoVillage village) {
        confirm.confirm(village.id(), run(village).id(), village.staff().secondAdmin(village.id()));
    }

    /// Most transfers arrive; one in 60 comes back.
    void pay(DemoVillage village) {
        var run = run(village);
        var results = read.shares(village.id(), run.id(), Optional.empty(), 0, 10_000).stream()
                .map(share -> share.shareNo() % 60 == 7
                        ? new PaymentRecord(share.householdId(), PaymentEvent.FAIL, "银行账号已注销", null)
                        : new PaymentRecord(share.householdId(), PaymentEvent.PAY, null, null))
                .toList();
        pay.record(village.id(), run.id(), results, village.staff().admin(village.id()));
    }

    void payAgainAndClose(DemoVillage village) {
        var run = run(village);
        var failed = read.shares(village.id(), run.id(), Optional.of(Payment.FAILED), 0, 10_000);
        var paid = failed.stream().map(s -> new PaymentRecord(s.householdId(), PaymentEvent.PAY, null, null)).toList();
        pay.record(village.id(), run.id(), paid, village.staff().admin(village.id()));
        close.close(village.id(), run.id(), village.staff().admin(village.id()));
    }

    private DividendRun run(DemoVillage village) {
        return read.runs(village.id(), Integer.MAX_VALUE, 1).getFirst();
    }
}
