package cn.jifenbu.household;

/// A member to register. The birth year may be unknown.
public record NewMember(String name, String relation, Integer birthYear) {}
