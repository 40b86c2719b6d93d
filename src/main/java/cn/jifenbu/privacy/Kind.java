package cn.jifenbu.privacy;

import cn.jifenbu.shared.Masked;

/// What is kept sealed.
public enum Kind {
    PHONE, ID_NUMBER, BANK_ACCOUNT, OPENID, TOTP, WEBHOOK_SECRET;

    public String masked(String value) {
        return switch (this) {
            case PHONE -> Masked.phone(value);
            case ID_NUMBER -> Masked.idNumber(value);
            case BANK_ACCOUNT -> Masked.bankAccount(value);
            case OPENID, TOTP, WEBHOOK_SECRET -> "***";
        };
    }
}
