package cn.jifenbu.web;

import cn.jifenbu.shared.Actor;
import jakarta.enterprise.context.RequestScoped;

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
