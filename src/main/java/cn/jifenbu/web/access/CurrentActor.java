package cn.jifenbu.web.access;

import cn.jifenbu.shared.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// Who sent this request; set by [AccessFilter] before the operation runs.
@RequestScoped
public class CurrentActor {

    private Actor actor;

    public Actor get() {
        if (actor == null) throw new IllegalStateException("an open operation has no actor");
        return actor;
    }

    /// Empty where nobody logged in, or not yet.
    public Optional<Actor> known() {
        return Optional.ofNullable(actor);
    }

    void set(Actor actor) {
        this.actor = actor;
    }
}
