package cn.jifenbu.registration;

import cn.jifenbu.household.NewHousehold;
import java.util.List;

/// A household to be registered, its head first.
public record Family(String code, int group, String doorplate, List<Resident> residents) {

    NewHousehold household() {
        return new NewHousehold(code, group, doorplate, residents.stream().map(Resident::member).toList());
    }

    Family withCode(String other) {
        return new Family(other, group, doorplate, residents);
    }
}
