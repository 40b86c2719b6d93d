package cn.jifenbu.demo;

import cn.jifenbu.deductions.DecideDeduction;
import cn.jifenbu.deductions.DecideDeduction.Outcome;
import cn.jifenbu.deductions.PostDeductions;
import cn.jifenbu.deductions.RecordDeduction;
import cn.jifenbu.deductions.RecordDeduction.NewDeduction;
import cn.jifenbu.deductions.store.Deduction;
import cn.jifenbu.household.Household;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Plays some deductions of the last weeks, so that there is one in every state. None falls into the counted year.
@ApplicationScoped
class DemoDeductions {
    private final RecordDeduction record;
    private final DecideDeduction decide;
    private final PostDeductions post;
    private final BusinessClock clock;

    DemoDeductions(RecordDeduction record, DecideDeduction decide, PostDeductions post, BusinessClock clock) {
        this.record = record;
        this.decide = decide;
        this.post = post;
        this.clock = clock;
    }

    void play(DemoVillage village, LocalDate today) {
        var families = village.households().stream().filter(h -> village.hasMiniProgram(h.id().value())).limit(8).iterator();
        at(today.minusDays(24));
        var posted = served(village, families.next(), today.minusDays(18));
        at(today.minusDays(14));
        decide(village, posted, Outcome.CONFIRM, "整改期过了，垃圾还在原处");
        at(today.minusDays(9));
        var waived = served(village, families.next(), today.minusDays(5));
        var halved = served(village, families.next(), today.minusDays(5));
        var confirmed = served(village, families.next(), today.minusDays(5));
        var disputed = served(village, families.next(), today.minusDays(5));
        at(today.minusDays(4));
        post.postDue(village.id());
        decide(village, waived, Outcome.WAIVE, "第二天就清运完了");
        decide(village, halved, Outcome.HALVE, "晚了一天才清完");
        decide(village, confirmed, Outcome.CONFIRM, "整改期过了，还堆在路边");
        decide(village, disputed, Outcome.CONFIRM, "整改期过了，还堆在路边");
        at(today.minusDays(3));
        decide.dispute(village.id(), disputed.id(), "不是我家堆的，请再看一看", village.head(disputed.householdId()));
        var mending = served(village, families.next(), today.plusDays(4));
        record.rectify(village.id(), mending.id(), "正在清运", village.staff().admin(village.id()));
        served(village, families.next(), today.plusDays(4));
        seen(village, families.next());
    }

    private Deduction served(DemoVillage village, Household household, LocalDate mendUntil) {
        var deduction = seen(village, household);
        return record.serve(village.id(), deduction.id(), "上门告知，本人签收", mendUntil, coordinator(village, household));
    }

    private Deduction seen(DemoVillage village, Household household) {
        return record.record(village.id(), new NewDeduction("r26", household.id(), clock.today(), "路边倒了一堆生活垃圾", null),
                coordinator(village, household));
    }

    private void decide(DemoVillage village, Deduction deduction, Outcome outcome, String reason) {
        decide.decide(village.id(), deduction.id(), outcome, reason, village.staff().admin(village.id()));
    }

    private static Actor coordinator(DemoVillage village, Household household) {
        return village.staff().coordinator(village.id(), household.group());
    }

    private void at(LocalDate day) {
        clock.standAt(day.atTime(9, 10).atZone(BusinessClock.ZONE).toInstant());
    }
}
