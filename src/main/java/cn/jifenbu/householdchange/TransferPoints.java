package cn.jifenbu.householdchange;

import cn.jifenbu.householdchange.model.Portion;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostWithOverdraft;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Moves points and merit between two households, entry against entry, so that the village's sums stay as they are.
@ApplicationScoped
class TransferPoints {

    private static final String SOURCE = "household-change";

    private final PostWithOverdraft ledger;
    private final ReadLedger read;
    private final BusinessClock clock;

    TransferPoints(PostWithOverdraft ledger, ReadLedger read, BusinessClock clock) {
        this.ledger = ledger;
        this.read = read;
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
        var out = legs(change, from, portion, -1);
        if (out.isEmpty()) return;
        ledger.post(village, actor.person(), from, out);
        ledger.post(village, actor.person(), to, legs(change, to, portion, 1));
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

    /// One entry for each year with merit; the points go with the last of them.
    private List<Posting> legs(ChangeRow change, HouseholdId household, Portion portion, int sign) {
        var today = clock.today();
        var merit = new TreeMap<>(portion.meritByYear());
        if (merit.isEmpty() && portion.points() != 0) merit.put(today.getYear(), 0L);
        var legs = new ArrayList<Posting>();
        merit.forEach((year, m) -> legs.add(leg(change, household, sign,
                year.equals(merit.lastKey()) ? portion.points() : 0, m, year, today, legs.size() + 1)));
        return legs;
    }

    private static Posting leg(ChangeRow change, HouseholdId household, int sign, long points, long merit, int year,
            LocalDate day, int number) {
        var id = change.changeNo + "/" + number + (sign < 0 ? "/out" : "/in");
        return new Posting(household, EntryKind.TRANSFER, sign * points, sign * merit, year, day, new EntrySource(SOURCE, id),
                change.reason);
    }
}
