package dev.vaglio.audit;

import dev.vaglio.settings.SecretFile;
import java.nio.file.Path;

/** {@code keys/master.key} under the home folder: the master key where none is configured. */
public final class MasterKeyFile {
    private final SecretFile file;

    public MasterKeyFile(Path home) {
        this.file = new SecretFile(home, "master.key");
    }

    /** The key in the file; at first start a new random one, on disk before this returns. */
    public MasterKey openOrCreate() {
        try {
            return MasterKey.ofBase64(file.readOrCreate());
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(file.path() + ": " + broken.getMessage(), broken);
        }
    }
}
