package cn.jifenbu.dividend.model;

/// PROPOSED by one person, CONFIRMED by another, or WITHDRAWN by anybody who could.
public enum DischargeState {
    PROPOSED, CONFIRMED, WITHDRAWN
}
