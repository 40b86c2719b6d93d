package cn.jifenbu.web.access;

/// What somebody has to do about their account before anything else.
public enum RequiredAction {
    NONE, SET_PASSWORD, SET_UP_SECOND_FACTOR
}
