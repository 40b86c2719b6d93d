package cn.jifenbu.dividend.goodscredit;

/// What goods credit was used for: goods from the shop, money after all, or nothing, because it was given up by a resolution.
public enum CreditUseKind {
    GOODS, CASH, WAIVED
}
