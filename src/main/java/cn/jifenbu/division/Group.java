package cn.jifenbu.division;

/// A group (组, 网格) of a village, numbered from 1.
public record Group(int groupNo, String name) {}
