package cn.jifenbu.shared;

/// A place in the tree: county (6 digits), township (9) or village (12). A division lies below another
/// exactly when its code starts with the other's. 100000 is the whole country (GB/T 2260): everything lies below it.
public record DivisionCode(String value) {

    public static final DivisionCode NATION = new DivisionCode("100000");

    public DivisionCode {
        if (!value.matches("[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?")) {
            throw new IllegalArgumentException("a division code has 6, 9 or 12 digits");
        }
    }

    public boolean covers(DivisionCode other) {
        return other.value.startsWith(prefix());
    }

    /// What the codes of everything below begin with.
    public String prefix() {
        return value.equals("100000") ? "" : value;
    }

    public boolean isCounty() {
        return value.length() == 6;
    }

    public boolean isTownship() {
        return value.length() == 9;
    }

    public boolean isVillage() {
        return value.length() == 12;
    }
}
