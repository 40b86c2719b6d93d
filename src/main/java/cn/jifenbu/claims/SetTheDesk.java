package cn.jifenbu.claims;

import cn.jifenbu.catalogue.ReadCatalogue;
import cn.jifenbu.claims.domain.CapBook;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.ledger.Question;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.HouseholdState;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/// Reads everything about some claims in two round trips (a third where a photo looks like an earlier one), however many
/// there are. The village must be locked.
@ApplicationScoped
class SetTheDesk {
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
    private final VillageLock villages;
    private final ReadCatalogue catalogue;
    private final ReadEvidence evidence;
    private final BusinessClock clock;

    SetTheDesk(EntityManager db, VillageLock villages, ReadCatalogue catalogue, ReadEvidence evidence, BusinessClock clock) {
        this.db = db;
        this.villages = villages;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.clock = clock;
    }

    Desk of(VillageId village, Collection<NewClaim> claims) {
        var photos = claims.stream().flatMap(c -> c.evidence().stream()).distinct().toList();
        var desk = new Desk(new HashMap<>(), new HashMap<>(), new CapBook(), new HashMap<>(),
                evidence.photos(village, photos), new HashMap<>(), catalogue.timeline(village), clock.today());
        db.flush();
        db.unwrap(Session.class).doWork(connection -> read(connection, village, claims, desk));
        uses(village, photos, desk);
        return desk;
    }

    private static void read(Connection connection, VillageId village, Collection<NewClaim> claims, Desk desk)
            throws SQLException {
        var ids = claims.stream().map(NewClaim::household).filter(Objects::nonNull).map(HouseholdId::value).distinct();
        var codes = claims.stream().map(NewClaim::householdCode).filter(Objects::nonNull).distinct();
        var keys = claims.stream().map(NewClaim::clientKey).filter(Objects::nonNull).distinct();
        var idArray = connection.createArrayOf("uuid", ids.toArray());
        var codeArray = connection.createArrayOf("text", codes.toArray());
        try (var ask = connection.prepareStatement(String.join(";", HOUSEHOLDS, DONE, ENTERED))) {
            int at = 1;
            ask.setLong(at++, village.value());
            ask.setArray(at++, idArray);
            ask.setArray(at++, codeArray);
            ask.setLong(at++, village.value());
            ask.setLong(at++, village.value());
            ask.setArray(at++, idArray);
            ask.setArray(at++, codeArray);
            ask.setArray(at++, connection.createArrayOf("text", ClaimRows.NOT_COUNTED_NAMES));
            ask.setLong(at++, village.value());
            ask.setArray(at, connection.createArrayOf("uuid", keys.toArray()));
            ask.execute();
            households(ask.getResultSet(), village, desk);
            ask.getMoreResults();
            done(ask.getResultSet(), desk);
            ask.getMoreResults();
            for (var rows = ask.getResultSet(); rows.next();) {
                var row = new ClaimRow();
                row.id = rows.getObject(1, UUID.class);
                desk.entered().put(rows.getObject(2, UUID.class), row);
            }
        }
    }

    private static void households(ResultSet rows, VillageId village, Desk desk) throws SQLException {
        while (rows.next()) {
            var household = new Household(village, new HouseholdId(rows.getObject(1, UUID.class)), rows.getString(2),
                    rows.getInt(3), rows.getString(4), HouseholdState.valueOf(rows.getString(5)), rows.getString(6));
            desk.byId().put(household.id().value(), household);
            desk.byCode().put(household.code(), household);
        }
    }

    private static void done(ResultSet rows, Desk desk) throws SQLException {
        while (rows.next()) {
            desk.book().add(new CapBook.Done(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getString(3),
                    rows.getObject(4, LocalDate.class), rows.getString(5), rows.getInt(6)));
        }
    }

    /// Which claims the photos, and those that look like them, have proved.
    private void uses(VillageId village, List<UUID> photos, Desk desk) {
        if (photos.isEmpty()) return;
        var wanted = new ArrayList<ReadEvidence.Alike>();
        photos.stream().filter(desk.photos()::containsKey).forEach(id -> {
            wanted.add(new ReadEvidence.Alike(village, id, true));
            wanted.addAll(desk.photos().get(id).alike());
        });
        var places = wanted.stream().map(a -> a.village().value()).toArray(Long[]::new);
        var ids = wanted.stream().map(ReadEvidence.Alike::id).toArray(UUID[]::new);
        var found = new HashMap<UUID, List<Desk.PhotoUse>>();
        villages.ask(new Question<>(USES, List.of(places, ids, ClaimRows.NOT_COUNTED_NAMES), rows -> {
            while (rows.next()) {
                long number = rows.getLong(2) == village.value() ? rows.getLong(4) : 0;
                found.computeIfAbsent(rows.getObject(1, UUID.class), p -> new ArrayList<>())
                        .add(new Desk.PhotoUse(rows.getObject(3, UUID.class), number, false));
            }
            return true;
        }));
        photos.stream().filter(desk.photos()::containsKey).forEach(id -> {
            var own = new ArrayList<Desk.PhotoUse>();
            found.getOrDefault(id, List.of()).forEach(u -> own.add(new Desk.PhotoUse(u.claim(), u.claimNo(), true)));
            for (var alike : desk.photos().get(id).alike()) {
                found.getOrDefault(alike.id(), List.of())
                        .forEach(u -> own.add(new Desk.PhotoUse(u.claim(), u.claimNo(), alike.sameFile())));
            }
            desk.uses().put(id, own);
        });
    }
}
