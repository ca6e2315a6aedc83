package dev.vaglio.ruleset;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** What this installation signs versions with: an Ed25519 key pair (RFC 8032), made of its 32 secret bytes. */
final class SigningKey {
    static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;

    private final KeyPair pair;

    private SigningKey(byte[] seed) {
        this.pair = pair(seed);
    }

    /** @throws IllegalArgumentException if it is not the base64 of 32 bytes; the message does not repeat it */
    static SigningKey ofBase64(String base64) {
        byte[] seed = decode(base64.strip());
        if (seed.length != LENGTH) {
            throw new IllegalArgumentException("the signing key must be the base64 of exactly 32 bytes");
        }
        return new SigningKey(seed);
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the signing key is not base64");
        }
    }

    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The JDK computes the public key of a private one only while it makes the pair; this gives it its bytes. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = Arrays.copyOf(seed, LENGTH);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
