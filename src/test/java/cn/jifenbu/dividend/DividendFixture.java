package cn.jifenbu.dividend;

import cn.jifenbu.dividend.income.ApproveIncome;
import cn.jifenbu.dividend.income.DeclareIncome;
import cn.jifenbu.dividend.income.Income;
import cn.jifenbu.dividend.model.DeclaredIncome;
import cn.jifenbu.dividend.readiness.DecideOpenItems;
import cn.jifenbu.dividend.readiness.DecideOpenItems.NotToWait;
import cn.jifenbu.dividend.readiness.OpenItemKind;
import cn.jifenbu.dividend.readiness.ReadReadiness;
import cn.jifenbu.dividend.run.CheckDividendRun;
import cn.jifenbu.dividend.run.ConfirmDividendRun;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.FreezeDividendRun;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.dividend.run.PublishDividendRun;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Brings a village to the point of the year end where a test begins.
@ApplicationScoped
public class DividendFixture {

    private final VillageFixture villages;
    private final PostToLedger ledger;
    private final DeclareIncome declare;
    private final ApproveIncome approve;
    private final PrepareDividendRun prepare;
    private final ReadReadiness readiness;
    private final DecideOpenItems decide;
    private final FreezeDividendRun freeze;
    private final CheckDividendRun check;
    private final PublishDividendRun publish;
    private final ConfirmDividendRun confirm;
    private final BusinessClock clock;

    DividendFixture(VillageFixture villages, PostToLedger ledger, DeclareIncome declare, ApproveIncome approve,
            PrepareDividendRun prepare, ReadReadiness readiness, DecideOpenItems decide, FreezeDividendRun freeze,
            CheckDividendRun check, PublishDividendRun publish, ConfirmDividendRun confirm, BusinessClock clock) {
        this.readiness = readiness;
        this.decide = decide;
        this.villages = villages;
        this.ledger = ledger;
        this.declare = declare;
        this.approve = approve;
        this.prepare = prepare;
        this.freeze = freeze;
        this.check = check;
        this.publish = publish;
        this.confirm = confirm;
        this.clock = clock;
    }

    /// A confirmed run of 2025 over this income, the day then being 26 January 2026.
    public DividendRun confirmed(VillageId village, long incomeFen, Staff staff) {
        approvedIncome(village, 2025, incomeFen, staff);
        return confirmed(village, prepare.prepare(village, 2025, staff.clerk()).id(), staff);
    }

    public DividendRun confirmed(VillageId village, UUID draft, Staff staff) {
        onNotice(village, draft, staff);
        on(clock.today().plusDays(6));
        return confirm.confirm(village, draft, staff.second());
    }

    public DividendRun onNotice(VillageId village, UUID draft, Staff staff) {
        dontWaitForFrozenHouseholds(village, draft, staff);
        freeze.freeze(village, draft, staff.clerk());
        check.check(village, draft, staff.township());
        return publish.publish(village, draft, staff.clerk());
    }

    public void dontWaitForFrozenHouseholds(VillageId village, UUID draft, Staff staff) {
        var frozen = readiness.of(village, draft).items().stream().filter(item -> item.kind() == OpenItemKind.HOUSEHOLD)
                .map(item -> new NotToWait(item.kind(), item.id(), "认领期未满")).toList();
        decide.decide(village, draft, frozen, staff.clerk());
    }

    public record Staff(Actor clerk, Actor second, Actor township) {}

    public Staff staff(VillageId village) {
        return new Staff(villages.staff(village, Role.VILLAGE_ADMIN), villages.staff(village, Role.VILLAGE_ADMIN),
                villages.staff(village, Role.TOWNSHIP_ADMIN));
    }

    /// Nine in the morning of the village's day.
    public void on(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant());
    }

    public HouseholdId householdWith(VillageId village, long points, int year) {
        var household = villages.household(village);
        earn(village, household, points, year);
        return household;
    }

    public void earn(VillageId village, HouseholdId household, long points, int year) {
        ledger.post(village, UUID.randomUUID(), Posting.earn(household, points, LocalDate.of(year, 6, 1), source()));
    }

    /// Merit lost without points: a deduction of what has been spent already.
    public void loseMerit(VillageId village, HouseholdId household, long merit, int year) {
        ledger.post(village, UUID.randomUUID(), new Posting(household, EntryKind.DEDUCT, 0, -merit, year,
                LocalDate.of(year, 7, 1), source(), ""));
    }

    public Income income(VillageId village, int year, long fen, Actor clerk) {
        return declare.declare(village, year, new DeclaredIncome(new Fen(fen), "决议1号", List.of()), clerk);
    }

    public void approvedIncome(VillageId village, int year, long fen, Staff staff) {
        income(village, year, fen, staff.clerk());
        approve.approve(village, year, Optional.empty(), staff.second());
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
