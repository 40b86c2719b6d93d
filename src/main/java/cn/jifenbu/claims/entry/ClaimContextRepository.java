package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.ClaimContext.PhotoUse;
import cn.jifenbu.claims.model.CapUsage.CountedClaim;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.evidence.ReadEvidence.Alike;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlQuery;
import cn.jifenbu.sql.SqlQuery.RowMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Queries about many claims at once, to travel together.
@ApplicationScoped
class ClaimContextRepository {
    private static final String HOUSEHOLDS = """
            select h.id, h.code, h.group_no, h.doorplate, h.state, m.name from household h
            join member m on m.village_id = h.village_id and m.household_id = h.id and m.head
            where h.village_id = ? and (h.id = any(?) or h.code = any(?))""";
    /// What went into a household counts as its own.
    private static final String COUNTED = """
            with recursive line (id, heir) as (
              select id, id from household where village_id = ? and (id = any(?) or code = any(?))
              union all
              select h.id, l.heir from household h join line l on h.village_id = ? and h.successor_id = l.id)
            select c.id, l.heir, c.rule_id, c.happened_on, c.event, c.points from line l
            join claim c on c.village_id = ? and c.household_id = l.id where c.state <> all(?)
            and not exists (select from claim n where n.village_id = c.village_id and n.corrects_entry_no = c.entry_no
              and n.state <> all(?))""";
    private static final String ENTERED = "select id, client_key from claim where village_id = ? and client_key = any(?)";
    private static final String USES = """
            select e.evidence_id, c.village_id, c.id, c.claim_no from claim_evidence e
            join claim c on c.village_id = e.village_id and c.id = e.claim_id
            where (e.village_id, e.evidence_id) in (select * from unnest(?, ?)) and c.state <> all(?)""";
    private final Sql sql;
    private final ClaimRepository claims;

    ClaimContextRepository(Sql sql, ClaimRepository claims) {
        this.sql = sql;
        this.claims = claims;
    }

    /// In one round trip, after what the session still had to write.
    void readAll(List<SqlQuery<?>> queries) {
        claims.flush();
        sql.run(connection -> {
            connection.readAll(queries);
            return null;
        });
    }

    static SqlQuery<?> households(VillageId village, Collection<NewClaim> claims, Consumer<Household> each) {
        return each(HOUSEHOLDS, List.of(village.value(), ids(claims), codes(claims)), row -> household(village, row), each);
    }

    /// What the households of these claims have claimed so far; what is about to replace an entry counts in its stead.
    static SqlQuery<?> counted(VillageId village, Collection<NewClaim> claims, Consumer<CountedClaim> each) {
        return each(COUNTED, List.of(village.value(), ids(claims), codes(claims), village.value(), village.value(),
                ClaimRepository.NOT_COUNTED_NAMES, ClaimRepository.NOT_COUNTED_NAMES),
                row -> new CountedClaim(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, LocalDate.class), row.getString(5), row.getInt(6)),
                each);
    }

    /// Claims that are there already under the key of one of these; of them only the id is known.
    static SqlQuery<?> entered(VillageId village, Collection<NewClaim> claims, BiConsumer<UUID, ClaimRow> each) {
        var keys = claims.stream().map(NewClaim::clientKey).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        return new SqlQuery<>(ENTERED, List.of(village.value(), keys), rows -> {
            while (rows.next()) {
                var row = new ClaimRow();
                row.id = rows.getObject(1, UUID.class);
                each.accept(rows.getObject(2, UUID.class), row);
            }
            return true;
        });
    }

    /// Which claims these photos, of whatever village, have proved.
    static SqlQuery<?> uses(VillageId village, List<Alike> photos, BiConsumer<UUID, PhotoUse> each) {
        var places = photos.stream().map(a -> a.village().value()).toArray(Long[]::new);
        var ids = photos.stream().map(Alike::id).toArray(UUID[]::new);
        return new SqlQuery<>(USES, List.of(places, ids, ClaimRepository.NOT_COUNTED_NAMES), rows -> {
            while (rows.next()) {
                long number = rows.getLong(2) == village.value() ? rows.getLong(4) : 0;
                each.accept(rows.getObject(1, UUID.class), new PhotoUse(rows.getObject(3, UUID.class), number, true));
            }
            return true;
        });
    }

    private static <T> SqlQuery<?> each(String sql, List<Object> parameters, RowMapper<T> mapper, Consumer<T> each) {
        return new SqlQuery<>(sql, parameters, rows -> {
            while (rows.next()) each.accept(mapper.map(rows));
            return true;
        });
    }

    private static Household household(VillageId village, ResultSet row) throws SQLException {
        return new Household(village, new HouseholdId(row.getObject(1, UUID.class)), row.getString(2), row.getInt(3),
                row.getString(4), HouseholdState.valueOf(row.getString(5)), row.getString(6));
    }

    private static UUID[] ids(Collection<NewClaim> claims) {
        return claims.stream().map(NewClaim::household).filter(Objects::nonNull).map(HouseholdId::value).distinct()
                .toArray(UUID[]::new);
    }

    private static String[] codes(Collection<NewClaim> claims) {
        return claims.stream().map(NewClaim::householdCode).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
