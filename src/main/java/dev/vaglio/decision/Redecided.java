package dev.vaglio.decision;

/** What deciding a lead again comes to. */
public enum Redecided {
    /** The decision is logged, and the lead's current one. */
    DECIDED,
    /** The engine failed; that is logged. */
    FAILED,
    /** Nothing is logged: the lead was decided by somebody else since, or its person is erased. */
    OVERTAKEN
}
