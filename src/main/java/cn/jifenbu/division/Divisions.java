package cn.jifenbu.division;

import cn.jifenbu.division.Division.DivisionLevel;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownGroup;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/// The tree county > township > village > group.
@ApplicationScoped
public class Divisions {

    private final EntityManager db;

    Divisions(EntityManager db) {
        this.db = db;
    }

    public String nameOf(VillageId village) {
        var row = db.find(VillageRow.class, village.value());
        if (row == null) throw new RefusedException(new UnknownVillage());
        return row.name;
    }

    public void require(VillageId village) {
        nameOf(village);
    }

    /// @throws RefusedException UnknownDivision
    public void require(DivisionCode division) {
        long code = Long.parseLong(division.value());
        boolean there = switch (division.value().length()) {
            case 6 -> db.find(CountyRow.class, code) != null;
            case 9 -> db.find(TownshipRow.class, code) != null;
            default -> db.find(VillageRow.class, code) != null;
        };
        if (!there) throw new RefusedException(new UnknownDivision());
    }

    public List<VillageId> villagesIn(DivisionCode division) {
        return db.createQuery("select villageId from VillageRow where cast(villageId as string) like ?1 order by villageId",
                Long.class).setParameter(1, division.value() + "%").getResultList().stream().map(VillageId::new).toList();
    }

    public List<VillageId> allVillages() {
        return db.createQuery("select villageId from VillageRow order by villageId", Long.class).getResultList().stream()
                .map(VillageId::new).toList();
    }

    /// The divisions directly below, or the counties when no parent is named.
    public List<Division> below(DivisionCode parent) {
        return switch (parent == null ? 0 : parent.value().length()) {
            case 0 -> db.createQuery("from CountyRow order by code", CountyRow.class).getResultList().stream()
                    .map(r -> new Division("" + r.code, null, DivisionLevel.COUNTY, r.name)).toList();
            case 6 -> db.createQuery("from TownshipRow where countyCode = ?1 order by code", TownshipRow.class)
                    .setParameter(1, Long.parseLong(parent.value())).getResultList().stream()
                    .map(r -> new Division("" + r.code, parent.value(), DivisionLevel.TOWNSHIP, r.name)).toList();
            case 9 -> db.createQuery("from VillageRow where townshipCode = ?1 order by villageId", VillageRow.class)
                    .setParameter(1, Long.parseLong(parent.value())).getResultList().stream()
                    .map(r -> new Division("" + r.villageId, parent.value(), DivisionLevel.VILLAGE, r.name)).toList();
            default -> List.of();
        };
    }

    public List<Group> groups(VillageId village) {
        return db.createQuery("from GroupRow where villageId = ?1 order by groupNo", GroupRow.class)
                .setParameter(1, village.value()).getResultList().stream().map(r -> new Group(r.groupNo, r.name)).toList();
    }

    public boolean hasGroup(VillageId village, int group) {
        return db.find(GroupRow.class, new GroupRow.Key(village.value(), group)) != null;
    }

    /// @throws RefusedException UnknownGroup
    public void requireGroup(VillageId village, int group) {
        if (!hasGroup(village, group)) throw new RefusedException(new UnknownGroup(group));
    }

    /// Adds the division if it is not there yet.
    @Transactional
    public void create(Division division) {
        long code = Long.parseLong(division.code());
        long parent = division.parent() == null ? 0 : Long.parseLong(division.parent());
        switch (division.level()) {
            case COUNTY -> {
                if (db.find(CountyRow.class, code) != null) return;
                var row = new CountyRow();
                row.code = code;
                row.name = division.name();
                db.persist(row);
            }
            case TOWNSHIP -> {
                if (db.find(TownshipRow.class, code) != null) return;
                var row = new TownshipRow();
                row.code = code;
                row.countyCode = parent;
                row.name = division.name();
                db.persist(row);
            }
            case VILLAGE -> {
                if (db.find(VillageRow.class, code) != null) return;
                var row = new VillageRow();
                row.villageId = code;
                row.townshipCode = parent;
                row.name = division.name();
                db.persist(row);
            }
        }
    }

    @Transactional
    public void foundGroup(VillageId village, Group group) {
        require(village);
        if (hasGroup(village, group.groupNo())) return;
        var row = new GroupRow();
        row.villageId = village.value();
        row.groupNo = group.groupNo();
        row.name = group.name();
        db.persist(row);
    }
}
