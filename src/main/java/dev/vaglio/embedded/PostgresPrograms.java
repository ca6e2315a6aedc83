package dev.vaglio.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs initdb and pg_ctl. PostgreSQL refuses to run as root: there its programs run in a user namespace of their own,
 * in which the same process is nobody.
 */
final class PostgresPrograms {
    private static final long LONGEST_SECONDS = 120;
    /** Durable, on the loopback only, no socket file, and no value of a row or of a statement in the log. */
    private static final List<String> SERVER = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    private final Path folder;
    private final Path work;

    /** Programs in a folder; what they print goes to a file in the work folder. */
    PostgresPrograms(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    void initialise(Path data, String user, Path passwordFile) {
        run(
                "initdb",
                "--pgdata=" + data,
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
    }

    /** Returns when the server takes connections. */
    void start(Path data, int port) {
        String options = "-p " + port + " -c " + String.join(" -c ", SERVER);
        run("pg_ctl", "start", "-w", "-D", data.toString(), "-l", log().toString(), "-o", options);
    }

    /** Ends all sessions, writes everything down and returns when the server is gone. */
    void stop(Path data) {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    }

    Path log() {
        return work.resolve("postgres.log");
    }

    private void run(String program, String... arguments) {
        Path output = work.resolve(program + ".log");
        try {
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(program, output);
            }
            if (process.exitValue() != 0) {
                throw failed(program, output);
            }
        } catch (IOException unrunnable) {
            throw new CannotStart("PostgreSQL's " + program + " cannot be run", unrunnable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("PostgreSQL's " + program + " was interrupted");
        }
    }

    private List<String> command(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private CannotStart failed(String program, Path output) throws IOException {
        String hint =
                isRoot() ? ". As root it needs `unshare --user`; start as a plain user where that is refused" : "";
        return new CannotStart("PostgreSQL's " + program + " failed, see " + output + " and " + log() + hint + ": "
                + last(output) + last(log()));
    }

    private static String last(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1) + " ";
    }
}
