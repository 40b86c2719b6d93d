package cn.jifenbu.registration;

import cn.jifenbu.household.NewMember;

/// A person to be registered; null where nothing was written. The numbers are sealed before they reach the database.
public record Resident(String name, String relation, Integer birthYear, String phone, String idNumber) {

    public static final String HEAD = "户主";

    public boolean isHead() {
        return HEAD.equals(relation);
    }

    NewMember member() {
        return new NewMember(name, relation, birthYear);
    }

    @Override
    public String toString() {
        return "Resident[…]";
    }
}
