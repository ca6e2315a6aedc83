package dev.vaglio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    static Path home;

    @TempDir
    Path empty;

    private final List<EmbeddedDatabase> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(EmbeddedDatabase::stop);
    }

    @Test
    void a_second_start_finds_what_the_first_wrote() {
        EmbeddedDatabase first = start();
        execute(first, "CREATE TABLE first (text text)");
        first.stop();
        assertThat(value(start(), "SELECT count(*) FROM first")).isEqualTo("0");
    }

    @Test
    void commits_are_durable() {
        EmbeddedDatabase database = start();
        assertThat(value(database, "SHOW fsync")).isEqualTo("on");
        assertThat(value(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(value(database, "SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void only_the_loopback_with_the_password_gets_in() {
        EmbeddedDatabase database = start();
        assertThat(value(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(database.access().jdbcUrl(), "vaglio", "guess")
                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void the_password_is_for_its_owner_only() throws IOException {
        start();
        assertThat(permissions("postgres/password")).isEqualTo("rw-------");
        assertThat(permissions("postgres")).isEqualTo("rwx------");
    }

    @Test
    void a_server_that_outlived_its_service_is_adopted() {
        EmbeddedDatabase first = start();
        String begun = value(first, "SELECT pg_postmaster_start_time()");
        EmbeddedDatabase second = start();
        assertThat(second.access()).isEqualTo(first.access());
        assertThat(value(second, "SELECT pg_postmaster_start_time()")).isEqualTo(begun);
    }

    @Test
    void a_server_that_was_killed_is_started_again_with_all_that_was_committed() {
        EmbeddedDatabase database = start();
        execute(database, "CREATE TABLE killed (text text)");
        kill(database);
        assertThat(value(start(), "SELECT count(*) FROM killed")).isEqualTo("0");
    }

    @Test
    void a_pid_file_that_names_some_other_process_is_stale() throws IOException {
        EmbeddedDatabase database = start();
        Path file = home.resolve("postgres/data/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        database.stop();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
        assertThat(value(start(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void the_port_is_kept_and_given_up_only_when_somebody_else_has_it() throws IOException {
        EmbeddedDatabase database = start();
        int port = database.access().port();
        database.stop();
        assertThat(start().access().port()).isEqualTo(port);
        database.stop();
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(start().access().port()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void a_half_made_cluster_of_an_interrupted_first_start_is_made_anew() throws IOException {
        Path half = empty.resolve("postgres/data.new");
        Files.createDirectories(half);
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        assertThat(value(start(empty), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_home_that_is_no_folder_is_refused_in_words() throws IOException {
        Path file = Files.writeString(empty.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedDatabase.startIn(file, "test"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("set VAGLIO_HOME");
    }

    private EmbeddedDatabase start() {
        return start(home);
    }

    private EmbeddedDatabase start(Path folder) {
        EmbeddedDatabase database = EmbeddedDatabase.startIn(folder, "test");
        started.add(database);
        return database;
    }

    /** Ends the server as a power cut does, with all its processes. */
    private void kill(EmbeddedDatabase database) {
        Postmaster server = Postmaster.of(home.resolve("postgres/data")).orElseThrow();
        ProcessHandle handle = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(handle.descendants().toList());
        all.add(0, handle);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        assertThat(database.access().port()).isPositive();
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
    }

    private static void execute(EmbeddedDatabase database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String value(EmbeddedDatabase database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseAccess access = database.access();
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }
}
