package cn.jifenbu.shared;

import java.util.UUID;

/// The household (户) that owns a points account.
public record HouseholdId(UUID value) implements Comparable<HouseholdId> {

    /// Also how JAX-RS reads the path parameter.
    public static HouseholdId fromString(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public int compareTo(HouseholdId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
