package dev.vaglio.audit;

/** Plain SHA-256 over the concatenation of its arguments. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[]... parts) {
        var digest = Fields.sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
