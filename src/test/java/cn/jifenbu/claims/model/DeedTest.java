package cn.jifenbu.claims.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.Cap.Period;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.model.Rule.Claimant;
import cn.jifenbu.claims.model.Deed.Used;
import cn.jifenbu.refusal.ClaimRefusal.CapReached;
import cn.jifenbu.refusal.ClaimRefusal.DeedInTheFuture;
import cn.jifenbu.refusal.ClaimRefusal.DeedTooLongAgo;
import cn.jifenbu.refusal.ClaimRefusal.EventReferenceMissing;
import cn.jifenbu.refusal.ClaimRefusal.NotForThisChannel;
import cn.jifenbu.refusal.ClaimRefusal.QuantityOutOfRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Policy POLICY = Policy.byDefault(LocalDate.of(2020, 1, 1), "〔2020〕1号");

    @Test
    void pointsCountForTheWholeQuantity() {
        assertThat(deed(wasteland(), 3, TODAY, "").points()).isEqualTo(12);
        assertThatThrownBy(() -> deed(rule(2_000_000, 2000, null, Claimant.HOUSEHOLD), 2000, TODAY, "").points())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theQuantityIsBetweenOneAndWhatTheRuleAllows() {
        passes(deed(wasteland(), 5, TODAY, ""));
        assertRefused(new QuantityOutOfRange(6, 5), () -> check(deed(wasteland(), 6, TODAY, "")));
        assertRefused(new QuantityOutOfRange(0, 5), () -> check(deed(wasteland(), 0, TODAY, "")));
    }

    @Test
    void aDeedIsTakenTheSameDayAndNotADayEarlier() {
        passes(deed(wasteland(), 1, TODAY, ""));
        assertRefused(new DeedInTheFuture(TODAY.plusDays(1)), () -> check(deed(wasteland(), 1, TODAY.plusDays(1), "")));
    }

    @Test
    void lastYearsDeedsAreTakenUntilTheFifteenthOfJanuary() {
        var lastYear = deed(wasteland(), 1, LocalDate.of(2025, 1, 1), "");
        assertThatCode(() -> lastYear.check(LocalDate.of(2026, 1, 15), POLICY)).doesNotThrowAnyException();
        assertRefused(new DeedTooLongAgo(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)),
                () -> lastYear.check(LocalDate.of(2026, 1, 16), POLICY));
        assertRefused(new DeedTooLongAgo(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1)),
                () -> deed(wasteland(), 1, LocalDate.of(2024, 12, 31), "").check(LocalDate.of(2026, 1, 15), POLICY));
    }

    @Test
    void villagersClaimOnlyWhatTheRuleLeavesToHouseholds() {
        var meeting = rule(4, 1, null, Claimant.BATCH);
        assertRefused(new NotForThisChannel("细则", "积分协管员"), () -> check(deed(meeting, 1, TODAY, "")));
        passes(new Deed(meeting, ClaimChannel.OFFLINE, 1, TODAY, ""));
        var deduction = new Rule("r26", 1, "扣分", "细则", Rule.RuleKind.DEDUCTION, -5, null, 1, Optional.empty(), "r26", "",
                Set.of(),
                false);
        assertRefused(new NotForThisChannel("细则", "村工作人员"),
                () -> check(new Deed(deduction, ClaimChannel.OFFLINE, 1, TODAY, "")));
    }

    @Test
    void whatCountsOncePerPlaceNamesThePlace() {
        var shed = rule(10, 1, new Cap(1, 0, Period.EVENT), Claimant.HOUSEHOLD);
        assertRefused(new EventReferenceMissing("细则"), () -> check(deed(shed, 1, TODAY, "")));
        passes(deed(shed, 1, TODAY, "老屋后面的猪圈"));
    }

    @Test
    void aCapOfTimesLetsThatManyIn() {
        var deed = deed(rule(2, 1, new Cap(2, 0, Period.WEEK), Claimant.HOUSEHOLD), 1, TODAY, "");
        assertThatCode(() -> deed.checkCap(new Used(1, 999))).doesNotThrowAnyException();
        assertRefused(new CapReached("细则", "每周", 2, 2, "次"), () -> deed.checkCap(new Used(2, 4)));
    }

    @Test
    void aCapOfPointsIsFilledToTheLastPointAndNotBeyond() {
        assertThatCode(() -> deed(wasteland(), 2, TODAY, "").checkCap(new Used(9, 12))).doesNotThrowAnyException();
        assertRefused(new CapReached("细则", "每年", 16, 20, "分"), () -> deed(wasteland(), 2, TODAY, "").checkCap(new Used(1, 16)));
    }

    @Test
    void aRuleWithoutCapIsNeverFull() {
        assertThatCode(() -> deed(rule(30, 1, null, Claimant.HOUSEHOLD), 1, TODAY, "").checkCap(new Used(999, 9999)))
                .doesNotThrowAnyException();
    }

    private static Rule wasteland() {
        return rule(4, 5, new Cap(0, 20, Period.YEAR), Claimant.HOUSEHOLD);
    }

    private static Rule rule(int points, int max, Cap cap, Claimant who) {
        return new Rule("r", 1, "类", "细则", Rule.RuleKind.CLAIM, points, null, max, Optional.ofNullable(cap), "r", "",
                Set.of(who),
                false);
    }

    private static Deed deed(Rule rule, int quantity, LocalDate day, String event) {
        return new Deed(rule, ClaimChannel.ONLINE, quantity, day, event);
    }

    private static void check(Deed deed) {
        deed.check(TODAY, POLICY);
    }

    private static void passes(Deed deed) {
        assertThatCode(() -> check(deed)).doesNotThrowAnyException();
    }
}
