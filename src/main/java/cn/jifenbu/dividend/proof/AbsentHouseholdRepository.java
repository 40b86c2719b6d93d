package cn.jifenbu.dividend.proof;

import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Who earned points up to a run's cut-off and has no share in it.
@ApplicationScoped
class AbsentHouseholdRepository {

    private final Sql sql;

    AbsentHouseholdRepository(Sql sql) {
        this.sql = sql;
    }

    /// The state at the freeze is what the next change since then came from.
    List<AbsentHousehold> of(RunRow run) {
        return sql.list("""
                select h.id, h.code, coalesce((select c.from_state from household_change c
                  where c.village_id = h.village_id and c.household_id = h.id and c.recorded_at > s.taken_at
                  order by c.change_no limit 1), h.state) as state
                from household h
                join dividend_step s on s.village_id = h.village_id and s.run_id = ? and s.to_state = 'FROZEN'
                where h.village_id = ?
                  and exists (select 1 from entry e
                    where e.village_id = h.village_id and e.household_id = h.id and e.entry_no <= ?)
                  and not exists (select 1 from dividend_share d
                    where d.village_id = h.village_id and d.run_id = s.run_id and d.household_id = h.id)
                order by h.code collate "C\"""", row -> new AbsentHousehold(row.getObject(1, UUID.class), row.getString(2),
                row.getString(3)), run.id, run.villageId, run.cutoffEntryNo);
    }
}
