package cn.jifenbu.claims.paper;

/// How many claims came in at once: a sign-in sheet, a pre-numbered paper form, or a workbook.
public enum ClaimSheetKind {
    SIGN_IN, FORM, IMPORT
}
