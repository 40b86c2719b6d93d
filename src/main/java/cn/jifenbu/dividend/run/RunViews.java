package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.RunMoney;
import cn.jifenbu.dividend.model.RunMoney.MoneyLine;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.run.DividendRun.RunStepTaken;
import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.identity.binding.ReadIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class RunViews {

    private final RunHistory steps;
    private final ShareRepository shares;
    private final ReadIdentity identity;

    RunViews(RunHistory steps, ShareRepository shares, ReadIdentity identity) {
        this.steps = steps;
        this.shares = shares;
        this.identity = identity;
    }

    public DividendRun of(RunRow run) {
        return view(run, null, null);
    }

    DividendRun withSteps(RunRow run) {
        var money = RunState.GRANTED.contains(run.state)
                ? RunMoney.of(shares.list(run).stream().map(ShareRow::money).toList())
                : null;
        return view(run, steps.list(run).stream()
                .map(s -> new RunStepTaken(s.fromState, s.toState, identity.displayName(s.actor), s.takenAt)).toList(), money);
    }

    private static DividendRun view(RunRow r, List<RunStepTaken> history, List<MoneyLine> money) {
        return new DividendRun(r.id, Long.toString(r.villageId), r.year, r.runNo, r.kind, r.state, r.incomeFen, r.rateBp,
                r.poolFen,
                r.totalMerit, r.minMerit, r.incomeVersion, r.policyVersion, r.cutoffEntryNo, r.sealNo, r.reason, r.closesAt,
                history, null, money);
    }
}
