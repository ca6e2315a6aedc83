package dev.vaglio.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** {@code keys/NAME} under the home folder: a secret of 32 random bytes as base64. Only its owner reads it. */
public final class SecretFile {
    private static final int LENGTH = 32;

    private final Path file;

    public SecretFile(Path home, String name) {
        this.file = home.resolve("keys").resolve(name);
    }

    public Path path() {
        return file;
    }

    /**
     * What is in the file; at first start a new random secret, on disk before this returns.
     *
     * @throws UncheckedIOException if it can be neither read nor made; the message names the file
     */
    public String readOrCreate() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or create the key " + file, unreadable);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(file.getParent(), only("rwx------"));
        Path fresh = Files.createTempFile(file.getParent(), "key", ".new", only("rw-------"));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(random().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        linkUnlessThere(fresh);
    }

    private void linkUnlessThere(Path fresh) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String random() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret) + "\n";
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
