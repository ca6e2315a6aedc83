package dev.vaglio.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What change requests need of drafts. Each change of state is part of the transaction of the act. */
interface Proposals {
    /** The draft at its current revision. */
    Optional<Proposal> find(String draft);

    /** Somebody asked for it to be published. */
    default void submitted(Connection connection, Proposal proposal, String who) throws SQLException {}

    /** The request was rejected or withdrawn. */
    default void returned(Connection connection, Proposal proposal, String who) throws SQLException {}

    /** It is a version now. */
    default void published(Connection connection, Proposal proposal, String who) throws SQLException {}
}
