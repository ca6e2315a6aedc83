package dev.vaglio.owner;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may get the turn.
 *
 * @param capacity how many open leads there may be, null for any number
 */
public record Eligible(String owner, @Nullable Integer capacity) {
    boolean hasRoom(Standing standing) {
        return capacity == null || standing.load() < capacity;
    }
}
