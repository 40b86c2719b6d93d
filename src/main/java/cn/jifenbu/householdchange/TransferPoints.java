package cn.jifenbu.householdchange;

import cn.jifenbu.householdchange.model.Portion;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostWithOverdraft;
import cn.jifenbu.ledger.reading.PostedMerit;
import cn.jifenbu.ledger.reading.PostingYearSql;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.reading.ReadLots;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Moves points and merit between two households, entry against entry, so that the village's sums stay as they are.
@ApplicationScoped
class TransferPoints {

    private static final String SOURCE = "household-change";

    private final PostWithOverdraft ledger;
    private final ReadLedger read;
    private final ReadLots lots;
    private final BusinessClock clock;

    TransferPoints(PostWithOverdraft ledger, ReadLedger read, ReadLots lots, BusinessClock clock) {
        this.ledger = ledger;
        this.read = read;
        this.lots = lots;
        this.clock = clock;
    }

    /// All that the household has.
    Portion whole(VillageId village, HouseholdId household) {
        var account = read.account(village, household);
        var merit = new TreeMap<Integer, Long>();
        account.meritByYear().forEach((year, points) -> merit.put(Integer.valueOf(year), points));
        return new Portion(account.balance(), merit);
    }

    long lastEntryNo(VillageId village) {
        return read.lastEntryNo(village);
    }

    void move(ChangeRow change, HouseholdId to, Portion portion, Actor actor) {
        var village = new VillageId(change.villageId);
        var from = HouseholdChangeRepository.household(change);
        var posted = posted(village, from);
        var out = legs(change, from, portion, posted, -1);
        if (out.isEmpty()) return;
        var years = lots.ofHousehold(village, from).share(portion.points());
        ledger.post(village, actor.person(), from, ofYears(out, years.negated()));
        ledger.post(village, actor.person(), to, ofYears(legs(change, to, portion, posted, 1), years));
    }

    /// Points keep the years they were earned in.
    private static List<Posting> ofYears(List<Posting> legs, Lots lots) {
        return legs.stream().map(leg -> leg.points() == 0 ? leg : leg.ofYears(lots)).toList();
    }

    /// The rest of a household that ends goes to the village (村集体): the counter account CLEARING. Its merit stays where it
    /// was earned and is not shared by, for only active households share.
    void toTheVillage(ChangeRow change, long points, Actor actor) {
        if (points == 0) return;
        var today = clock.today();
        var posting = new Posting(HouseholdChangeRepository.household(change), EntryKind.CLEAR, -points, 0, today.getYear(),
                today,
                new EntrySource(SOURCE, change.changeNo + "/1"), change.reason);
        ledger.post(new VillageId(change.villageId), actor.person(), posting.household(), List.of(posting));
    }

    /// Each year's merit by the years in which it was posted, for a dividend that goes by the posting.
    private Map<Integer, Lots> posted(VillageId village, HouseholdId household) {
        return lots.merit(village, household).stream()
                .collect(Collectors.toMap(PostedMerit::meritYear, p -> Lots.of(p.postedIn(), p.merit()), Lots::plus));
    }

    /// One entry for each year with merit and each year it was posted in; the points go with the last of them.
    private List<Posting> legs(ChangeRow change, HouseholdId household, Portion portion, Map<Integer, Lots> posted, int sign) {
        var merits = new ArrayList<PostedMerit>();
        new TreeMap<>(portion.meritByYear()).forEach((year, merit) -> posted.get(year).share(merit).byYear()
                .forEach((postedIn, part) -> merits.add(new PostedMerit(year, postedIn, part))));
        var today = clock.today();
        if (merits.isEmpty() && portion.points() != 0) merits.add(new PostedMerit(today.getYear(), today.getYear(), 0));
        var legs = new ArrayList<Posting>();
        for (var merit : merits) {
            long points = merit == merits.getLast() ? portion.points() : 0;
            legs.add(leg(change, household, sign, points, merit, today, legs.size() + 1));
        }
        return legs;
    }

    private static Posting leg(ChangeRow change, HouseholdId household, int sign, long points, PostedMerit merit,
            LocalDate day, int number) {
        var posted = merit.postedIn() == merit.meritYear() ? "" : PostingYearSql.POSTED_IN + merit.postedIn();
        var id = change.changeNo + "/" + number + (sign < 0 ? "/out" : "/in") + posted;
        return new Posting(household, EntryKind.TRANSFER, sign * points, sign * merit.merit(), merit.meritYear(), day,
                new EntrySource(SOURCE, id), change.reason);
    }
}
