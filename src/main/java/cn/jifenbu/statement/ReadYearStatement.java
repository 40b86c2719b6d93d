package cn.jifenbu.statement;

import cn.jifenbu.dividend.model.DividendYear;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// All households' accounts of a year beside each other (全村对账单), in one statement; as many lines as the village has
/// households.
@ApplicationScoped
public class ReadYearStatement {

    private final YearStatementRepository statements;
    private final Divisions divisions;
    private final BusinessClock clock;

    ReadYearStatement(YearStatementRepository statements, Divisions divisions, BusinessClock clock) {
        this.statements = statements;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownDivision, YearOutOfRange
    @Transactional
    public YearStatement read(VillageId village, int year) {
        divisions.require(village);
        DividendYear.require(year, clock.today());
        return new YearStatement(year, statements.lines(village, year));
    }
}
