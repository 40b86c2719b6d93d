package cn.jifenbu.document;

import java.util.List;

/// A row that somebody filled in, its cells in the order of the columns asked for, cleaned. `number` as the spreadsheet counts.
public record TableRow(int number, List<String> cells) {

    /// A row as it stands in the file, as wide as it is. `formula`: where the first computed cell stands, or null; computed
    /// cells are empty.
    record Raw(int number, List<String> cells, String formula) {}
}
