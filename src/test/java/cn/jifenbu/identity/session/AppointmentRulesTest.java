package cn.jifenbu.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.StaffRefusal.RoleNotYoursToGive;
import cn.jifenbu.refusal.StaffRefusal.ScopeDoesNotFitRole;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentRulesTest {

    private static Actor holding(Grant... grants) {
        return new Actor(UUID.randomUUID(), List.of(grants), Optional.empty());
    }

    private static Grant grant(Role role, String scope, Integer... groups) {
        return new Grant(role, new DivisionCode(scope), Set.of(groups));
    }

    @ParameterizedTest(name = "{0} in {1} gives {2} in {3}: {4}")
    @CsvSource({
            "PLATFORM_OPERATOR, 100000, PLATFORM_OPERATOR, 100000, true",
            "PLATFORM_OPERATOR, 100000, COUNTY_ADMIN, 500243, true",
            "PLATFORM_OPERATOR, 500243, PLATFORM_OPERATOR, 100000, false",
            "PLATFORM_OPERATOR, 500243, COUNTY_ADMIN, 500244, false",
            "COUNTY_ADMIN, 500243, COUNTY_ADMIN, 500243, false",
            "COUNTY_ADMIN, 500243, PLATFORM_OPERATOR, 500243, false",
            "COUNTY_ADMIN, 500243, TOWNSHIP_ADMIN, 500243999, true",
            "COUNTY_ADMIN, 500243, AUDITOR, 500243999, true",
            "COUNTY_ADMIN, 500243, VILLAGE_ADMIN, 500244001201, false",
            "TOWNSHIP_ADMIN, 500243999, VILLAGE_ADMIN, 500243999201, true",
            "TOWNSHIP_ADMIN, 500243999, AUDITOR, 500243999, false",
            "TOWNSHIP_ADMIN, 500243999, TOWNSHIP_ADMIN, 500243999, false",
            "TOWNSHIP_ADMIN, 500243999, COORDINATOR, 500243998201, false",
            "VILLAGE_ADMIN, 500243999201, COORDINATOR, 500243999201, false",
            "AUDITOR, 500243, SHOPKEEPER, 500243999201, false"})
    void givesOnlyWhatIsBelowAndInside(Role own, String where, Role given, String there, boolean may) {
        var refusal = AppointmentRules.refusal(holding(grant(own, where)), List.of(grant(given, there)));
        if (may) assertThat(refusal).isEmpty();
        else assertThat(refusal).containsInstanceOf(RoleNotYoursToGive.class);
    }

    @ParameterizedTest
    @CsvSource({"COUNTY_ADMIN, 500243999", "COUNTY_ADMIN, 100000", "TOWNSHIP_ADMIN, 500243", "VILLAGE_ADMIN, 500243999",
            "COORDINATOR, 500243", "SHOPKEEPER, 500243999", "PLATFORM_OPERATOR, 500243999", "SYSTEM, 100000"})
    void everyRoleHasItsLevelOfTheTree(Role role, String scope) {
        assertThat(AppointmentRules.refusal(holding(grant(Role.PLATFORM_OPERATOR, "100000")), List.of(grant(role, scope))))
                .containsInstanceOf(ScopeDoesNotFitRole.class);
    }

    @Test
    void groupsNarrowCoordinatorsOnly() {
        var township = holding(grant(Role.TOWNSHIP_ADMIN, "500243999"));
        assertThat(AppointmentRules.refusal(township, List.of(grant(Role.COORDINATOR, "500243999201", 1, 2)))).isEmpty();
        assertThat(AppointmentRules.refusal(township, List.of(grant(Role.SHOPKEEPER, "500243999201", 1))))
                .containsInstanceOf(ScopeDoesNotFitRole.class);
    }

    @Test
    void oneRoleAboveOnesOwnSpoilsTheLotAndNoneIsNoLot() {
        var township = holding(grant(Role.TOWNSHIP_ADMIN, "500243999"));
        assertThat(AppointmentRules.refusal(township,
                List.of(grant(Role.SHOPKEEPER, "500243999201"), grant(Role.COUNTY_ADMIN, "500243")))).isPresent();
        assertThat(AppointmentRules.refusal(township, List.of())).isPresent();
    }
}
