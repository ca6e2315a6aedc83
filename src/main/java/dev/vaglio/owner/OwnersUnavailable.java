package dev.vaglio.owner;

import java.sql.SQLException;

/** The database that says who has a lead cannot be read or written now. */
public final class OwnersUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    OwnersUnavailable(SQLException cause) {
        super("Who has a lead cannot be read or written", cause);
    }
}
