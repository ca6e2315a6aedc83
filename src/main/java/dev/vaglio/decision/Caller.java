package dev.vaglio.decision;

/**
 * Who asks, as the decision log names them.
 *
 * @param id at most 200 characters, none of them a control character
 */
record Caller(String id) {
    /** Anyone who can reach the service. */
    static final Caller ANONYMOUS = new Caller("anonymous");

    /** The service itself, for what nobody called for. */
    static final Caller SERVICE = new Caller("vaglio");
}
