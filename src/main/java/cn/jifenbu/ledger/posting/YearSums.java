package cn.jifenbu.ledger.posting;

/// What a household's entries of one year add up to, and how many they are.
public record YearSums(int year, long points, long merit, long entries) {}
