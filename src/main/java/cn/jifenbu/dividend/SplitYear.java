package cn.jifenbu.dividend;

import cn.jifenbu.catalogue.ReadCatalogue;
import cn.jifenbu.dividend.domain.DividendSplit;
import cn.jifenbu.dividend.domain.DividendSplit.Participant;
import cn.jifenbu.dividend.domain.DividendYear;
import cn.jifenbu.ledger.ReadLedger;
import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.Households;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masked;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/// What each active household would get if the year were shared now. Under the village's lock merit and cut-off belong
/// together.
@ApplicationScoped
class SplitYear {

    private final ReadCatalogue catalogue;
    private final ReadLedger ledger;
    private final Households households;

    SplitYear(ReadCatalogue catalogue, ReadLedger ledger, Households households) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.households = households;
    }

    record Proposal(IncomeRow income, int rateBp, int minMerit, long cutoffEntryNo, DividendSplit split,
            Map<HouseholdId, String> maskedNames) {

        String maskedName(DividendSplit.Share share) {
            return maskedNames.get(share.of().household());
        }
    }

    Proposal propose(VillageId village, IncomeRow income) {
        var policy = catalogue.policy(village, DividendYear.lastDay(income.year));
        var merit = ledger.merit(village, income.year);
        var first = ledger.firstMeritEntries(village, income.year);
        var active = households.active(village);
        var participants = active.stream().filter(h -> merit.containsKey(h.id().value())).map(h -> new Participant(h.id(),
                h.code(), merit.get(h.id().value()), first.get(h.id().value()))).toList();
        var pool = new Fen(income.amountFen).basisPoints(policy.dividendRateBp());
        return new Proposal(income, policy.dividendRateBp(), policy.dividendMinMerit(), ledger.lastEntryNo(village),
                DividendSplit.of(pool, policy.dividendMinMerit(), participants),
                active.stream().collect(Collectors.toMap(Household::id, h -> Masked.name(h.headName()))));
    }
}
