package cn.jifenbu.demo;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.division.Division;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.division.Group;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.NewHousehold;
import cn.jifenbu.household.NewMember;
import cn.jifenbu.identity.login.password.CreateStaff;
import cn.jifenbu.identity.session.Password;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Founds the township of the source: divisions, households, staff, catalogue and policy, from the files under seeds/.
@ApplicationScoped
class DemoTownship {

    static final String PASSWORD = "jifenbu-demo-2026";

    private final Divisions divisions;
    private final HouseholdWriter writer;
    private final AdoptCatalogue catalogue;
    private final CreateStaff staff;

    DemoTownship(Divisions divisions, HouseholdWriter writer, AdoptCatalogue catalogue, CreateStaff staff) {
        this.divisions = divisions;
        this.writer = writer;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    /// @return the staff by username
    Map<String, Actor> found(LocalDate since, ParallelRunner threads) {
        SeedFiles.rows("demo/divisions.csv").forEach(row -> divisions.create(new Division(row.get("code"),
                row.get("parent").isEmpty() ? null : row.get("parent"), Division.DivisionLevel.valueOf(row.get("level")),
                row.get("name"))));
        SeedFiles.rows("demo/groups.csv").forEach(row -> divisions.createGroup(village(row),
                new Group(Integer.parseInt(row.get("groupNo")), row.get("name"))));
        threads.each(households().entrySet(), village -> {
            writer.register(village.getKey(), village.getValue());
            return village;
        });
        var rules = SeedRules.read();
        for (var village : villages()) {
            var name = divisions.nameOf(village);
            catalogue.rules(village, since, name + "村民代表会议决议第1号", rules, Actor.SYSTEM);
            catalogue.policy(village, Policy.byDefault(since, name + "村民代表会议决议第2号"));
        }
        return enrol(threads);
    }

    List<VillageId> villages() {
        return SeedFiles.rows("demo/divisions.csv").stream().filter(row -> row.get("level").equals("VILLAGE"))
                .map(row -> VillageId.fromString(row.get("code"))).toList();
    }

    private static Map<VillageId, List<NewHousehold>> households() {
        var members = SeedFiles.rows("demo/members.csv").stream().collect(Collectors.groupingBy(row -> row.get("householdCode"),
                Collectors.mapping(row -> new NewMember(row.get("name"), row.get("relation"),
                        Integer.valueOf(row.get("birthYear"))), Collectors.toList())));
        var byVillage = new LinkedHashMap<VillageId, List<NewHousehold>>();
        SeedFiles.rows("demo/households.csv").forEach(row -> byVillage.computeIfAbsent(village(row), v -> new ArrayList<>())
                .add(new NewHousehold(row.get("code"), Integer.parseInt(row.get("groupNo")), row.get("doorplate"),
                        members.get(row.get("code")))));
        return byVillage;
    }

    /// Hashing a password takes its time by design.
    private Map<String, Actor> enrol(ParallelRunner threads) {
        var people = new LinkedHashMap<String, Actor>();
        var rows = SeedFiles.rows("demo/staff.csv");
        var enrolled = threads.each(rows, this::enrol);
        for (int i = 0; i < rows.size(); i++) people.put(rows.get(i).get("username"), enrolled.get(i));
        return people;
    }

    private Actor enrol(Map<String, String> row) {
        Set<Integer> groups = SeedFiles.parts(row.get("groups")).stream().map(Integer::valueOf).collect(Collectors.toSet());
        var grant = new Grant(Role.valueOf(row.get("role")), new DivisionCode(row.get("scope")), groups);
        return staff.enrol(row.get("username"), row.get("name"), new Password(PASSWORD), List.of(grant), true);
    }

    private static VillageId village(Map<String, String> row) {
        return VillageId.fromString(row.get("villageId"));
    }
}
