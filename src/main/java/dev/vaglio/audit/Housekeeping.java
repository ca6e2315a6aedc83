package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Makes the partitions of this and the coming months, and drops requests' keys that have expired. */
public final class Housekeeping {
    private static final int MONTHS_AHEAD = 3;
    private final Reading database;
    private final Clock clock;

    public Housekeeping(DataSource database, Clock clock) {
        this.database = new Reading(database);
        this.clock = clock;
    }

    /**
     * @return how many partitions were made
     * @throws LogUnavailable if the database does not answer
     */
    public int makePartitions() {
        return database.read(connection -> {
            LocalDate month =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
            int made = 0;
            for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                made += make(connection, month.plusMonths(ahead)) ? 1 : 0;
            }
            return made;
        });
    }

    private static boolean make(Connection connection, LocalDate month) throws SQLException {
        try (PreparedStatement make = connection.prepareStatement("SELECT make_decision_partition(?)")) {
            make.setObject(1, month);
            try (var row = make.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * @return how many keys were dropped, at most 10,000 a call
     * @throws LogUnavailable if the database does not answer
     */
    public int purgeRequests() {
        return database.read(connection -> new Requests().purge(connection, clock.instant()));
    }
}
