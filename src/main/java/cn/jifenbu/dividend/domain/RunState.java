package cn.jifenbu.dividend.domain;

/// Where a dividend run stands; it only ever goes forward.
public enum RunState {
    DRAFT, FROZEN, CHECKED, ON_NOTICE, CONFIRMED, PAYING, CLOSED;

    /// Whether everybody may see it.
    public boolean isPublic() {
        return compareTo(ON_NOTICE) >= 0;
    }
}
