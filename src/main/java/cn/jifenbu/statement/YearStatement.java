package cn.jifenbu.statement;

import java.util.List;

/// A village's year, one line per household, by the days that entries count for.
public record YearStatement(int year, List<StatementLine> lines) {

    /// `head` masked. `merit` counts for the year's dividend, whenever it was entered; `dividendFen` is what the year's runs
    /// gave, from the notice on.
    public record StatementLine(String code, String head, int group, Points points, long merit, long dividendFen) {}

    /// `opening` and all that came and went make `closing`.
    public record Points(long opening, List<Long> earnedByQuarter, long deducted, long redeemed, long returned, long cleared,
            long adjusted, long transferred, long reversed, long closing) {}
}
