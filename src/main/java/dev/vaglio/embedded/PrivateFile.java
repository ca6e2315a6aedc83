package dev.vaglio.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A small file of one line that only its owner reads. */
record PrivateFile(Path path) {
    boolean exists() {
        return Files.exists(path);
    }

    /** The line, without white space around it. */
    String read() {
        try {
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw new CannotStart("The file " + path + " cannot be read", unreadable);
        }
    }

    void write(String line) {
        try {
            Files.deleteIfExists(path);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, line);
        } catch (IOException unwritable) {
            throw new CannotStart("The file " + path + " cannot be written", unwritable);
        }
    }
}
