package dev.vaglio.audit;

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

/** {@code keys/master.key} under the home folder: the master key where none is configured. Only its owner reads it. */
public final class MasterKeyFile {
    private final Path file;

    public MasterKeyFile(Path home) {
        this.file = home.resolve("keys").resolve("master.key");
    }

    /** The key in the file; at first start a new random one, on disk before this returns. */
    public MasterKey openOrCreate() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return MasterKey.ofBase64(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or create the master key " + file, unreadable);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(file + ": " + broken.getMessage(), broken);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(file.getParent(), only("rwx------"));
        Path fresh = Files.createTempFile(file.getParent(), "master", ".new", only("rw-------"));
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
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret) + "\n";
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
