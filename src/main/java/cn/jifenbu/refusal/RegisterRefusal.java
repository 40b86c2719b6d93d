package cn.jifenbu.refusal;

import cn.jifenbu.refusal.PaperRefusal.RowRefused;
import java.util.List;

/// New groups and households.
public sealed interface RegisterRefusal extends Refusal {

    record GroupExists(int group) implements RegisterRefusal {}

    /// The row stands among the rows of a household that has no row of its head.
    record RowsHaveNoHead(String householdCode) implements RegisterRefusal {}

    /// The same head, or another, once more.
    record RowsHaveTwoHeads(String householdCode) implements RegisterRefusal {}

    /// Group or doorplate is another than in the household's first row.
    record RowsDisagree(String householdCode) implements RegisterRefusal {}

    record IdNumberTwice(int otherRow) implements RegisterRefusal {}

    /// Nothing was registered because of these rows.
    record HouseholdRowsRefused(int rows, List<RowRefused> named) implements RegisterRefusal {}
}
