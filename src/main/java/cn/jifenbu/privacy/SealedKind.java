package cn.jifenbu.privacy;

import cn.jifenbu.shared.Masking;

/// What is kept sealed.
public enum SealedKind {
    PHONE, ID_NUMBER, BANK_ACCOUNT, OPENID, TOTP, WEBHOOK_SECRET;

    public String masked(String value) {
        return switch (this) {
            case PHONE -> Masking.phone(value);
            case ID_NUMBER -> Masking.idNumber(value);
            case BANK_ACCOUNT -> Masking.bankAccount(value);
            case OPENID, TOTP, WEBHOOK_SECRET -> "***";
        };
    }
}
