package dev.vaglio.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that a service keeps in its home folder. */
final class HomeDatabase {
    private HomeDatabase() {}

    static DataSource of(Path home) {
        try {
            PGSimpleDataSource database = new PGSimpleDataSource();
            String port = Files.readString(home.resolve("postgres/port")).strip();
            database.setPortNumbers(new int[] {Integer.parseInt(port)});
            database.setServerNames(new String[] {"127.0.0.1"});
            database.setDatabaseName("vaglio");
            database.setUser("vaglio");
            database.setPassword(Files.readString(home.resolve("postgres/password")));
            return database;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
