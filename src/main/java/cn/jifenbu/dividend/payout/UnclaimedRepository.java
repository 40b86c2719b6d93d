package cn.jifenbu.dividend.payout;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Which runs still have money to carry over.
@ApplicationScoped
class UnclaimedRepository {

    private static final String DUE = """
            select r.village_id, r.id from dividend_run r
            join policy p on p.village_id = r.village_id and p.version_no = r.policy_version
            join dividend_step s on s.village_id = r.village_id and s.run_id = r.id and s.to_state = 'CONFIRMED'
            where r.village_id = any(?) and r.state in ('CONFIRMED', 'PAYING')
              and (s.taken_at at time zone 'Asia/Shanghai')::date + p.dividend_unclaimed_days < ?
              and exists (select from dividend_share h where h.village_id = r.village_id and h.run_id = r.id
                and h.amount_fen > 0 and h.payment in ('PENDING', 'FAILED'))""";

    private final Sql sql;

    UnclaimedRepository(Sql sql) {
        this.sql = sql;
    }

    record DueCarryOver(VillageId village, UUID run) {}

    /// Whose days to fetch the money were over before `today`.
    List<DueCarryOver> due(List<VillageId> villages, LocalDate today) {
        return sql.list(DUE, row -> new DueCarryOver(new VillageId(row.getLong(1)), row.getObject(2, UUID.class)),
                SqlArray.bigints(villages.stream().map(VillageId::value).toList()), today);
    }
}
