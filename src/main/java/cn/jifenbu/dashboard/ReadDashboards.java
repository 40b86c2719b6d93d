package cn.jifenbu.dashboard;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.notice.Notices;
import cn.jifenbu.claims.store.ClaimFigures;
import cn.jifenbu.dashboard.TownshipDashboard.VillageFigures;
import cn.jifenbu.dashboard.VillageDashboard.OpenWork;
import cn.jifenbu.dividend.calendar.ReadProgress;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.feedback.ReadFeedback;
import cn.jifenbu.household.Households;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.redemption.orders.RedemptionFigures;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The figures on the first page of the village's and the township's people. Points belong to the year of the deed.
@ApplicationScoped
public class ReadDashboards {

    private final Divisions divisions;
    private final Households households;
    private final ReadIdentity identity;
    private final ClaimFigures claims;
    private final RedemptionFigures redemptions;
    private final ReadDividends dividends;
    private final ReadProgress yearEnd;
    private final ReadFeedback feedback;
    private final Notices notices;
    private final BusinessClock clock;

    ReadDashboards(Divisions divisions, Households households, ReadIdentity identity, ClaimFigures claims,
            RedemptionFigures redemptions, ReadDividends dividends, ReadProgress yearEnd,
            ReadFeedback feedback, Notices notices, BusinessClock clock) {
        this.divisions = divisions;
        this.households = households;
        this.identity = identity;
        this.claims = claims;
        this.redemptions = redemptions;
        this.dividends = dividends;
        this.yearEnd = yearEnd;
        this.feedback = feedback;
        this.notices = notices;
        this.clock = clock;
    }

    /// Without a year: the last that was settled by a dividend run, the year people report on; before the first run the
    /// newest in which points have been posted.
    @Transactional
    public TownshipDashboard township(DivisionCode township, Optional<Integer> requested) {
        var villages = divisions.villagesIn(township);
        if (villages.isEmpty()) throw new RefusedException(new UnknownDivision());
        int year = requested.orElseGet(() -> dividends.newestSettledYear(villages).orElseGet(() -> newestYear(villages)));
        var lines = figures(villages, year);
        return new TownshipDashboard(township.value(), year, sum(lines, VillageFigures::offline),
                sum(lines, VillageFigures::online),
                total(lines, VillageFigures::redemptions),
                total(lines, VillageFigures::redeemedPoints),
                total(lines, VillageFigures::households),
                total(lines, VillageFigures::participatingHouseholds), lines);
    }

    @Transactional
    public VillageDashboard village(VillageId village, Optional<Integer> requested) {
        divisions.require(village);
        int year = requested.orElseGet(() -> newestYear(List.of(village)));
        var states = claims.byState(village);
        var waiting = new OpenWork(count(states, ClaimState.SUBMITTED), count(states, ClaimState.FIRST_CHECKED),
                count(states, ClaimState.APPROVED), count(states, ClaimState.ON_NOTICE), count(states, ClaimState.OBJECTED),
                count(states, ClaimState.RETURNED), redemptions.open(village), redemptions.lowStock(village),
                identity.pendingBindings(village), feedback.waiting(village), claims.secondLooks(village),
                redemptions.disputes(village));
        return new VillageDashboard(year, waiting, notices.nextEnd(village).orElse(null),
                yearEnd.reminder(village).orElse(null),
                figures(List.of(village), year).getFirst());
    }

    private int newestYear(List<VillageId> villages) {
        return claims.newestYear(villages).orElse(clock.today().getYear());
    }

    private List<VillageFigures> figures(List<VillageId> villages, int year) {
        var posted = claims.posted(villages, year);
        var participating = claims.participating(villages, year);
        var handedOver = redemptions.handedOver(villages, year);
        return villages.stream().map(v -> {
            var goods = handedOver.getOrDefault(v, new RedemptionFigures.Figures(0, 0));
            return new VillageFigures(v.toString(), divisions.nameOf(v), channel(posted, v, ClaimChannel.OFFLINE),
                    channel(posted, v, ClaimChannel.ONLINE), goods.redemptions(), goods.points(), households.count(v),
                    participating.getOrDefault(v, 0L));
        }).toList();
    }

    private static TownshipDashboard.ChannelFigures channel(List<ClaimFigures.Posted> posted, VillageId village,
            ClaimChannel channel) {
        return posted.stream().filter(p -> p.village().equals(village) && p.channel() == channel).findFirst()
                .map(p -> new TownshipDashboard.ChannelFigures(p.claims(), p.points()))
                .orElse(new TownshipDashboard.ChannelFigures(0, 0));
    }

    private static TownshipDashboard.ChannelFigures sum(List<VillageFigures> lines,
            Function<VillageFigures, TownshipDashboard.ChannelFigures> figures) {
        return lines.stream().map(figures).reduce(new TownshipDashboard.ChannelFigures(0, 0),
                TownshipDashboard.ChannelFigures::plus);
    }

    private static long total(List<VillageFigures> lines, ToLongFunction<VillageFigures> figure) {
        return lines.stream().mapToLong(figure).sum();
    }

    private static long count(Map<ClaimState, Long> states, ClaimState state) {
        return states.getOrDefault(state, 0L);
    }
}
