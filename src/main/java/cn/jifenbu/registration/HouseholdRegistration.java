package cn.jifenbu.registration;

import cn.jifenbu.household.NewHousehold;
import java.util.List;

/// A household to be registered, its head first.
public record HouseholdRegistration(String code, int group, String doorplate, List<Resident> residents) {

    NewHousehold household() {
        return new NewHousehold(code, group, doorplate, residents.stream().map(Resident::member).toList());
    }

    HouseholdRegistration withCode(String other) {
        return new HouseholdRegistration(other, group, doorplate, residents);
    }
}
