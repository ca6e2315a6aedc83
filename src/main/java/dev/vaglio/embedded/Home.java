package dev.vaglio.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one service, held by a lock that the operating system releases when the process dies. */
final class Home {
    private static final String POSTGRES = "postgres";
    private static final String PRIVATE = "rwx------";
    /** What a first start unpacks and writes: programs, an empty cluster and its first log. */
    private static final long FIRST_START_MIB = 200;

    private static final long LATER_START_MIB = 32;
    private static final long BYTES_PER_MIB = 1L << 20;

    private final Path folder;
    /** The lock ends with the channel, the channel with the last reference to it or when any other on this file closes. */
    private final FileChannel held;

    private Home(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /** Takes the folder for this process, made if it is absent. */
    static Home take(Path path, String holder) {
        Path folder = path.toAbsolutePath().normalize();
        Home home = new Home(folder, locked(folder, holder));
        home.requireSpace();
        return home;
    }

    Path postgres() {
        return folder.resolve(POSTGRES);
    }

    private static FileChannel locked(Path folder, String holder) {
        try {
            createPrivate(folder);
            FileChannel lock = lock(folder, holder);
            createPrivate(folder.resolve(POSTGRES));
            return lock;
        } catch (IOException unwritable) {
            throw new CannotStart(
                    "The folder " + folder + " cannot be written; set VAGLIO_HOME to one that can", unwritable);
        }
    }

    private static FileChannel lock(Path folder, String holder) throws IOException {
        Path file = folder.resolve("vaglio.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new CannotStart("Another Vaglio uses " + folder + ": "
                        + Files.readString(file).strip() + ". Stop it, or set VAGLIO_HOME to another folder");
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            return channel;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private void requireSpace() {
        long needed = Files.exists(postgres().resolve("data")) ? LATER_START_MIB : FIRST_START_MIB;
        try {
            long left = Files.getFileStore(folder).getUsableSpace() / BYTES_PER_MIB;
            if (left < needed) {
                throw new CannotStart("The disk under " + folder + " is full: " + left + " MiB left, " + needed
                        + " MiB needed. Free some, or set VAGLIO_HOME to another disk");
            }
        } catch (IOException unknown) {
            throw new CannotStart("The disk under " + folder + " cannot be read", unknown);
        }
    }

    static void createPrivate(Path folder) throws IOException {
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
        } catch (FileAlreadyExistsException present) {
            if (!Files.isDirectory(folder)) {
                throw present;
            }
        }
    }
}
