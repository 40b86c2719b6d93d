package cn.jifenbu.identity;

import cn.jifenbu.shared.Actor;

/// Who stands behind a token, and what they have to do before anything else.
public record Visitor(Actor actor, Chore chore) {

    public enum Chore {
        NONE, SET_PASSWORD, SET_UP_SECOND_FACTOR
    }
}
