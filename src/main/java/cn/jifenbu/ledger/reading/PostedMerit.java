package cn.jifenbu.ledger.reading;

/// Merit of a household by the year of its deeds and the year it was posted in.
public record PostedMerit(int meritYear, int postedIn, long merit) {}
