package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What every household would get, by the statement that stores shares, without storing anything or locking anybody out.
@ApplicationScoped
public class PreviewShares {

    private final Sql sql;

    PreviewShares(Sql sql) {
        this.sql = sql;
    }

    public List<DividendShare> preview(VillageId village, int year, Fen pool, DividendPolicy policy) {
        return sql.run(connection -> ShareStatement.preview(connection, village.value(), year, pool, policy, null));
    }

    /// The differences to what was granted; `settled` is the cut-off of the year's run.
    public List<DividendShare> differences(VillageId village, int year, Fen pool, DividendPolicy policy, long settled) {
        return sql.run(connection -> ShareStatement.preview(connection, village.value(), year, pool, policy, settled));
    }
}
