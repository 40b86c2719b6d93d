package cn.jifenbu.shared;

/// A village's 12-digit code (统计用区划代码). Its first 9 digits name the township, its first 6 the county.
public record VillageId(long value) implements Comparable<VillageId> {

    public VillageId {
        if (value < 100_000_000_000L || value > 999_999_999_999L) {
            throw new IllegalArgumentException("a village code has 12 digits: " + value);
        }
    }

    /// Also how JAX-RS reads the path parameter.
    public static VillageId fromString(String text) {
        if (!text.matches("[1-9][0-9]{11}")) throw new IllegalArgumentException("a village code has 12 digits");
        return new VillageId(Long.parseLong(text));
    }

    public DivisionCode division() {
        return new DivisionCode(Long.toString(value));
    }

    /// The township's 9-digit code.
    public long township() {
        return value / 1000;
    }

    @Override
    public int compareTo(VillageId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
