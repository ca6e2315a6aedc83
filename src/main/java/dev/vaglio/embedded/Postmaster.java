package dev.vaglio.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says of the server of one data folder. */
record Postmaster(Path data, long pid, int port, String status) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Empty where no file stands or where it is half written. */
    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            return Optional.of(new Postmaster(
                    data, pid, Integer.parseInt(lines.get(PORT_LINE).strip()), status));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Whether the process of that number is indeed a PostgreSQL of this folder, and not one that got the number later. */
    boolean alive() {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
            List<String> words = List.of(command.split("\0"));
            return words.get(0).endsWith("postgres") && words.contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    boolean processExists() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    boolean ready() {
        return status.equals("ready");
    }
}
