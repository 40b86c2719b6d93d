package cn.jifenbu.shared;

/// A place in the tree: county (6 digits), township (9) or village (12). A division lies below another
/// exactly when its code starts with the other's.
public record DivisionCode(String value) {

    public DivisionCode {
        if (!value.matches("[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?")) {
            throw new IllegalArgumentException("a division code has 6, 9 or 12 digits");
        }
    }

    public boolean covers(DivisionCode other) {
        return other.value.startsWith(value);
    }

    public boolean isVillage() {
        return value.length() == 12;
    }
}
