package cn.jifenbu.dividend.goodscredit;

import cn.jifenbu.dividend.goodscredit.GoodsCredit.CreditUse;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Credit given for small shares, and what it was spent on.
@ApplicationScoped
class GoodsCreditRepository implements PanacheRepositoryBase<GoodsCreditUseRow, GoodsCreditUseRow.Key> {

    private static final String GIVEN = """
            select c.amount_fen, c.run_id, r.year, c.recorded_at from goods_credit c
            join dividend_run r on r.village_id = c.village_id and r.id = c.run_id
            where c.village_id = ? and c.household_id = any(?)""";

    private static final String GIVE = """
            insert into goods_credit (village_id, household_id, run_id, amount_fen, recorded_at)
            select village_id, household_id, run_id, amount_fen - set_off_fen, ? from dividend_share
            where village_id = ? and run_id = ? and payment = 'CREDITED'""";

    private final Sql sql;

    GoodsCreditRepository(Sql sql) {
        this.sql = sql;
    }

    /// Newest first.
    List<GoodsCreditUseRow> uses(VillageId village, Collection<HouseholdId> households) {
        return list("villageId = ?1 and householdId in ?2 order by useNo desc", village.value(),
                households.stream().map(HouseholdId::value).toList());
    }

    /// From shares.
    List<CreditUse> given(VillageId village, Collection<HouseholdId> households) {
        return sql.list(GIVEN, GoodsCreditRepository::given, village.value(),
                households.stream().map(HouseholdId::value).toArray(UUID[]::new));
    }

    private static CreditUse given(ResultSet row) throws SQLException {
        return new CreditUse(row.getLong("amount_fen"), row.getObject("run_id", UUID.class), row.getInt("year"), null, null,
                null,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /// For the shares of the run that are CREDITED; once.
    void give(RunRow run, Instant now) {
        sql.update(GIVE, now, run.villageId, run.id);
    }
}
