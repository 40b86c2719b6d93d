package cn.jifenbu.claims.model;

/// Why a claim was returned or rejected, to be counted; the words beside it are for the claimant.
public enum ReasonCode {
    PHOTO_UNCLEAR, PHOTO_MISSING, PHOTO_REUSED, WRONG_DAY, WRONG_QUANTITY, WRONG_RULE, ALREADY_CLAIMED, NOT_CONFIRMED, OTHER
}
