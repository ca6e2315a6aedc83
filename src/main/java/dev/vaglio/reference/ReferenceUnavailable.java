package dev.vaglio.reference;

import java.sql.SQLException;

/** The database that holds the reference data cannot be read or written now. */
public final class ReferenceUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReferenceUnavailable(SQLException cause) {
        super("The reference data cannot be reached", cause);
    }
}
