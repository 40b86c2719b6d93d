package cn.jifenbu.web;

import jakarta.enterprise.context.RequestScoped;

import cn.jifenbu.shared.Actor;

/// Who sent this request; set by [AccessFilter] before the operation runs.
@RequestScoped
public class CurrentActor {

    private Actor actor;

    public Actor get() {
        if (actor == null) throw new IllegalStateException("an open operation has no actor");
        return actor;
    }

    void set(Actor actor) {
        this.actor = actor;
    }
}
