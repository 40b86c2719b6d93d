package cn.jifenbu.dividend.readiness;

/// What may still be under way. HOUSEHOLD: frozen, so that it does not share although its estate is not settled. ORDER and
/// HOLD count where the balance is what is shared.
public enum OpenItemKind {
    CLAIM, DEDUCTION, HOUSEHOLD, ORDER, HOLD
}
