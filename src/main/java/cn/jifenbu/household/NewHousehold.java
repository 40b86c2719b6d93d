package cn.jifenbu.household;

import java.util.List;

/// A household to register; the first member is the head (户主).
public record NewHousehold(String code, int group, String doorplate, List<NewMember> members) {

    public NewHousehold {
        if (members.isEmpty()) throw new IllegalArgumentException("a household has at least its head");
    }
}
