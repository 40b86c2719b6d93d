package cn.jifenbu.ledger.model;

/// Why an entry exists: the ledger knows no business feature, only this pair, used once per kind of entry.
public record EntrySource(String kind, String id) {}
