package dev.vaglio.audit;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys of persons, and stores them only encrypted under the master key and bound to their id. */
final class KeyWrap {
    private final SecretKey wrapping;
    private final SecureRandom random;
    private final AesGcm aes;

    KeyWrap(MasterKey master, SecureRandom random) {
        this.wrapping = master.aesKeyFor("wrap");
        this.random = random;
        this.aes = new AesGcm(random);
    }

    PersonKey create() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new PersonKey(UUID.randomUUID(), new SecretKeySpec(secret, "AES"));
    }

    byte[] wrap(PersonKey person) {
        return aes.seal(wrapping, person.key().getEncoded(), Fields.bytes(person.id()));
    }

    PersonKey unwrap(UUID id, byte[] wrapped) throws GeneralSecurityException {
        return new PersonKey(id, new SecretKeySpec(aes.open(wrapping, wrapped, Fields.bytes(id)), "AES"));
    }
}
