package cn.jifenbu.shared;

import java.util.Set;

/// One move of something that goes from state to state: from where it may be made, and where it leads.
public interface Transition<S extends Enum<S>> {

    Set<S> from();

    S to();

    /// What is thrown when the move is wanted in a state it cannot be made from.
    RuntimeException refusedIn(S state);

    default void requireFrom(S state) {
        if (!from().contains(state)) throw refusedIn(state);
    }
}
