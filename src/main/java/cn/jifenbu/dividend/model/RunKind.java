package cn.jifenbu.dividend.model;

/// The year's run, or one that pays what a mistake found later makes different.
public enum RunKind {
    YEAR_END, ADJUSTMENT
}
