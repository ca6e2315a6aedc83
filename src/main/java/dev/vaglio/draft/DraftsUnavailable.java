package dev.vaglio.draft;

import java.sql.SQLException;

/** The database that holds the drafts cannot be read or written now. */
public final class DraftsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    DraftsUnavailable(SQLException cause) {
        super("The drafts cannot be reached", cause);
    }
}
