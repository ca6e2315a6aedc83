package dev.vaglio.security;

import java.util.List;

/** What a caller may be. A resource names the roles that it takes; docs/security.md shows which takes whom. */
public final class Roles {
    /** Decides leads, and reads back what it had decided. */
    public static final String CALLER = "caller";

    /** Reads decisions, rules and drafts. */
    public static final String VIEWER = "viewer";

    /** Changes drafts and reference data, and submits drafts. */
    public static final String EDITOR = "editor";

    /** Approves what others submitted. */
    public static final String APPROVER = "approver";

    /** Reads everything, also who did what, and proves the log. */
    public static final String AUDITOR = "auditor";

    /** Looks after users and keys; may edit, never approve. */
    public static final String ADMINISTRATOR = "administrator";

    /** An approver's team, for what needs one of each (P8). */
    public static final String SALES = "sales";

    /** An approver's team, for what needs one of each (P8). */
    public static final String MARKETING = "marketing";

    static final List<String> TEAMS = List.of(SALES, MARKETING);
    static final List<String> OF_PEOPLE =
            List.of(CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR, SALES, MARKETING);
    /** A system neither approves nor looks after users: that takes a person. */
    static final List<String> OF_KEYS = List.of(CALLER, VIEWER, EDITOR, AUDITOR);

    private Roles() {}
}
