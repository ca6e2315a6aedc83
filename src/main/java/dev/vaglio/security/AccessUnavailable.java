package dev.vaglio.security;

import java.sql.SQLException;

/** The database that knows users and keys cannot be read or written now. */
final class AccessUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    AccessUnavailable(SQLException cause) {
        super("Users and keys cannot be reached", cause);
    }
}
