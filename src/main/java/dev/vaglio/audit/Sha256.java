package dev.vaglio.audit;

import org.apache.commons.codec.digest.DigestUtils;

/** Plain SHA-256 over the concatenation of its arguments. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[]... parts) {
        var digest = DigestUtils.getSha256Digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
