package cn.jifenbu.dividend.proof;

import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// By which knob deeds of other years count (decision 54): the policy of 31 December of the deed's year says it.
@ApplicationScoped
class PostingYearRepository {

    private final Sql sql;

    PostingYearRepository(Sql sql) {
        this.sql = sql;
    }

    /// The years whose deeds belong to the year of their posting, the run's own left out; what has no policy goes as the run's.
    /// Later years cannot matter: their deeds were not yet done.
    List<Integer> besides(RunRow run, YearOf own) {
        return sql.list("""
                select y.year from generate_series(2000, ?) y (year)
                where y.year <> ? and coalesce((select p.dividend_year_of from policy p
                  where p.village_id = ? and p.valid_from <= make_date(y.year, 12, 31)
                  order by p.valid_from desc, p.version_no desc limit 1), ?) = 'POSTING' order by 1""",
                row -> row.getInt(1), run.year + 1, run.year, run.villageId, own);
    }
}
