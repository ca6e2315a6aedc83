package dev.vaglio.decision;

import jakarta.ws.rs.core.SecurityContext;

/**
 * Who asks, as the decision log names them.
 *
 * @param id at most 200 characters, none of them a control character
 */
record Caller(String id) {
    /** The service itself, for what nobody called for. */
    static final Caller SERVICE = new Caller("vaglio");

    static Caller of(SecurityContext context) {
        return new Caller(context.getUserPrincipal().getName());
    }
}
