package dev.vaglio.audit;

import javax.crypto.SecretKey;

/** HMAC-SHA-256 of a chain hash: who can write the database but lacks the master key cannot make a chain anew. */
final class Seal {
    private final SecretKey key;

    Seal(MasterKey master) {
        this.key = master.hmacKeyFor("chain");
    }

    byte[] of(byte[] hash) {
        return MasterKey.hmac(key, hash);
    }
}
