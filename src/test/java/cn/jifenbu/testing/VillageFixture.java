package cn.jifenbu.testing;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.demo.SeedRules;
import cn.jifenbu.division.Division;
import cn.jifenbu.division.Division.DivisionLevel;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.division.Group;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.NewHousehold;
import cn.jifenbu.household.NewMember;
import cn.jifenbu.identity.login.password.CreateStaff;
import cn.jifenbu.identity.login.wechat.LogInVillager;
import cn.jifenbu.identity.session.Password;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a village of its own for each test, with households and staff, so that tests do not disturb each other.
@ApplicationScoped
public class VillageFixture {

    private final Divisions divisions;
    private final HouseholdWriter writer;
    private final Households households;
    private final AdoptCatalogue catalogue;
    private final CreateStaff staff;
    private final LogInVillager villagers;

    VillageFixture(Divisions divisions, HouseholdWriter writer, Households households, AdoptCatalogue catalogue,
            CreateStaff staff,
            LogInVillager villagers) {
        this.divisions = divisions;
        this.writer = writer;
        this.households = households;
        this.catalogue = catalogue;
        this.staff = staff;
        this.villagers = villagers;
    }

    /// Goes on after another test profile's, which loaded this class anew and left its villages in the one database.
    private static long next(String name) {
        synchronized (System.class) {
            long next = Long.getLong("test.jifenbu." + name, 1);
            System.setProperty("test.jifenbu." + name, Long.toString(next + 1));
            return next;
        }
    }

    /// A new village in county 510000 with two groups, the sample catalogue and the default policy from 2020 on.
    public VillageId found() {
        var village = new VillageId(510_000_001_000L + next("village"));
        var township = Long.toString(village.township());
        divisions.create(new Division("510000", null, DivisionLevel.COUNTY, "试县"));
        divisions.create(new Division(township, "510000", DivisionLevel.TOWNSHIP, "试乡"));
        divisions.create(new Division(village.toString(), township, DivisionLevel.VILLAGE, "试村"));
        divisions.createGroup(village, new Group(1, "一组"));
        divisions.createGroup(village, new Group(2, "二组"));
        var since = LocalDate.of(2020, 1, 1);
        catalogue.rules(village, since, "试村〔2020〕1号", SeedRules.read(), Actor.SYSTEM);
        catalogue.policy(village, Policy.byDefault(since, "试村〔2020〕2号"));
        return village;
    }

    /// A household in group 1 whose head is 冉光明.
    public HouseholdId household(VillageId village) {
        return household(village, 1);
    }

    public HouseholdId household(VillageId village, int group) {
        var code = village.toString().substring(9) + "-%02d-%d".formatted(group, next("other"));
        writer.register(village, List.of(new NewHousehold(code, group, "1号",
                List.of(new NewMember("冉光明", "户主", 1970), new NewMember("谢桂芳", "配偶", 1972)))));
        return HouseholdWriter.idOf(village, code);
    }

    public String codeOf(VillageId village, HouseholdId household) {
        return households.require(village, household).code();
    }

    /// A villager logged in as the household's head.
    public Actor head(VillageId village, HouseholdId household) {
        return villagers.headOf(households.require(village, household));
    }

    /// A member of staff with this role in the village, username and password as in [TestLogin]; a coordinator of both groups
    /// where none is named.
    public Actor staff(VillageId village, Role role, Integer... groups) {
        return staff(village, role, "u" + next("other"), groups);
    }

    public Actor staff(VillageId village, Role role, String username, Integer... groups) {
        var both = role == Role.COORDINATOR && groups.length == 0 ? Set.of(1, 2) : Set.of(groups);
        return staff.enrol(username, "试者", new Password(TestLogin.PASSWORD),
                List.of(new Grant(role, new DivisionCode(village.toString()), both)), false);
    }

    /// A member of staff with any roles anywhere.
    public Actor staff(String username, Grant... grants) {
        return staff.enrol(username, "试者", new Password(TestLogin.PASSWORD), List.of(grants), false);
    }

    /// The household's second member (谢桂芳), bound and logged in.
    public String spouseToken(VillageId village, HouseholdId household, String coordinatorToken, boolean mayRedeem) {
        var token = TestLogin.newcomerToken();
        var id = TestLogin.as(token).body(Map.of("householdCode", codeOf(village, household), "name", "谢桂芳"))
                .post("/api/v1/me/household-binding").then().statusCode(201).extract().<String>path("id");
        TestLogin.as(coordinatorToken).body(Map.of("mayRedeem", mayRedeem))
                .post("/api/v1/villages/" + village + "/bindings/" + id + "/approve").then().statusCode(200);
        return token;
    }

    /// A township admin over this village's township.
    public Actor townshipAdmin(VillageId village, String username) {
        return staff.enrol(username, "试者", new Password(TestLogin.PASSWORD),
                List.of(new Grant(Role.TOWNSHIP_ADMIN, new DivisionCode(Long.toString(village.township())), Set.of())), false);
    }

    /// As moving away will do one day.
    public void freeze(VillageId village, HouseholdId household) {
        TestDatabase.change("update household set state = 'FROZEN' where village_id = %s and id = '%s'".formatted(village,
                household));
    }
}
