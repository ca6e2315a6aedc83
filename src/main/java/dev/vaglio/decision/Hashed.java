package dev.vaglio.decision;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** A stream that knows the SHA-256 of all that was read from it. */
final class Hashed extends DigestInputStream {
    Hashed(InputStream in) {
        super(in, DigestUtils.getSha256Digest());
    }

    /** The hash of the whole stream; reads what is left. */
    byte[] hash() throws IOException {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            continue;
        }
        return getMessageDigest().digest();
    }
}
