package cn.jifenbu.claims.entry;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.claims.model.CapUsage;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.evidence.ReadEvidence.Alike;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlQuery;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Reads everything about some claims in two round trips (a third where a photo looks like an earlier one), however many
/// there are. The village must be locked.
@ApplicationScoped
class LoadClaimContext {
    private static final String HOUSEHOLDS = """
            select h.id, h.code, h.group_no, h.doorplate, h.state, m.name from household h
            join member m on m.village_id = h.village_id and m.household_id = h.id and m.head
            where h.village_id = ? and (h.id = any(?) or h.code = any(?))""";
    private static final String DONE = """
            select c.id, c.household_id, c.rule_id, c.happened_on, c.event, c.points from claim c where c.village_id = ?
            and c.household_id in (select id from household where village_id = ? and (id = any(?) or code = any(?)))
            and c.state <> all(?)""";
    private static final String ENTERED = "select id, client_key from claim where village_id = ? and client_key = any(?)";
    private static final String USES = """
            select e.evidence_id, c.village_id, c.id, c.claim_no from claim_evidence e
            join claim c on c.village_id = e.village_id and c.id = e.claim_id
            where (e.village_id, e.evidence_id) in (select * from unnest(?, ?)) and c.state <> all(?)""";
    private final EntityManager db;
    private final Sql sql;
    private final VillageLock villages;
    private final ReadCatalogue catalogue;
    private final ReadEvidence evidence;
    private final BusinessClock clock;

    LoadClaimContext(EntityManager db, Sql sql, VillageLock villages, ReadCatalogue catalogue, ReadEvidence evidence,
            BusinessClock clock) {
        this.db = db;
        this.sql = sql;
        this.villages = villages;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.clock = clock;
    }

    ClaimContext load(VillageId village, Collection<NewClaim> claims) {
        var photos = claims.stream().flatMap(c -> c.evidence().stream()).distinct().toList();
        var desk = new ClaimContext(new HashMap<>(), new HashMap<>(), new CapUsage(), new HashMap<>(), new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(), catalogue.timeline(village), clock.today());
        var questions = new ArrayList<SqlQuery<?>>(questions(village, claims, desk));
        if (!photos.isEmpty()) {
            questions.add(putting(evidence.photos(village, photos), desk.photos()));
            questions.add(uses(photos.stream().map(id -> new Alike(village, id, true)).toList(), village, (of, use) -> {
                desk.uses().computeIfAbsent(of, p -> new ArrayList<>()).add(use);
            }));
        }
        db.flush();
        sql.run(connection -> {
            connection.readAll(questions);
            return null;
        });
        similarPhotos(village, desk);
        return desk;
    }

    private static List<SqlQuery<?>> questions(VillageId village, Collection<NewClaim> claims, ClaimContext desk) {
        var ids = claims.stream().map(NewClaim::household).filter(Objects::nonNull).map(HouseholdId::value).distinct()
                .toArray(UUID[]::new);
        var codes = claims.stream().map(NewClaim::householdCode).filter(Objects::nonNull).distinct().toArray(String[]::new);
        var keys = claims.stream().map(NewClaim::clientKey).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        long here = village.value();
        return List.of(new SqlQuery<>(HOUSEHOLDS, List.of(here, ids, codes), rows -> households(rows, village, desk)),
                new SqlQuery<>(DONE, List.of(here, here, ids, codes, ClaimRepository.NOT_COUNTED_NAMES),
                        rows -> done(rows, desk)),
                new SqlQuery<>(ENTERED, List.of(here, keys), rows -> {
                    while (rows.next()) {
                        var row = new ClaimRow();
                        row.id = rows.getObject(1, UUID.class);
                        desk.entered().put(rows.getObject(2, UUID.class), row);
                    }
                    return desk;
                }));
    }

    private static <K, V> SqlQuery<Map<K, V>> putting(SqlQuery<Map<K, V>> question, Map<K, V> into) {
        return new SqlQuery<>(question.sql(), question.parameters(), rows -> {
            into.putAll(question.reader().read(rows));
            return into;
        });
    }

    private static ClaimContext households(ResultSet rows, VillageId village, ClaimContext desk) throws SQLException {
        while (rows.next()) {
            var household = new Household(village, new HouseholdId(rows.getObject(1, UUID.class)), rows.getString(2),
                    rows.getInt(3), rows.getString(4), HouseholdState.valueOf(rows.getString(5)), rows.getString(6));
            desk.byId().put(household.id().value(), household);
            desk.byCode().put(household.code(), household);
        }
        return desk;
    }

    private static ClaimContext done(ResultSet rows, ClaimContext desk) throws SQLException {
        while (rows.next()) {
            desk.book()
                    .add(new CapUsage.CountedClaim(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getObject(4, LocalDate.class), rows.getString(5), rows.getInt(6)));
        }
        return desk;
    }

    /// Which claims the photos that look like ours have proved.
    private void similarPhotos(VillageId village, ClaimContext desk) {
        var originals = new HashMap<UUID, Map<UUID, Boolean>>();
        var wanted = new ArrayList<Alike>();
        for (var photo : desk.photos().values()) {
            for (var alike : photo.alike()) {
                wanted.add(alike);
                originals.computeIfAbsent(alike.id(), a -> new HashMap<>()).put(photo.id(), alike.sameFile());
            }
        }
        if (wanted.isEmpty()) return;
        villages.query(uses(wanted, village, (of, use) -> originals.get(of).forEach((ours, sameFile) -> desk.uses()
                .computeIfAbsent(ours, p -> new ArrayList<>())
                .add(new ClaimContext.PhotoUse(use.claim(), use.claimNo(), sameFile)))));
    }

    private static SqlQuery<Boolean> uses(List<Alike> photos, VillageId village, BiConsumer<UUID, ClaimContext.PhotoUse> each) {
        var places = photos.stream().map(a -> a.village().value()).toArray(Long[]::new);
        var ids = photos.stream().map(Alike::id).toArray(UUID[]::new);
        return new SqlQuery<>(USES, List.of(places, ids, ClaimRepository.NOT_COUNTED_NAMES), rows -> {
            while (rows.next()) {
                long number = rows.getLong(2) == village.value() ? rows.getLong(4) : 0;
                each.accept(rows.getObject(1, UUID.class),
                        new ClaimContext.PhotoUse(rows.getObject(3, UUID.class), number, true));
            }
            return true;
        });
    }
}
