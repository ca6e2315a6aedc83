package dev.vaglio.audit;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM: 12 random bytes of nonce, then the ciphertext with its 16 bytes of tag. */
final class AesGcm {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random;

    AesGcm(SecureRandom random) {
        this.random = random;
    }

    /** @param bound what the ciphertext belongs to; opening it elsewhere fails */
    byte[] seal(SecretKey key, byte[] plain, byte[] bound) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
            byte[] sealed = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws GeneralSecurityException if key, bytes or what they are bound to are not the ones sealed */
    byte[] open(SecretKey key, byte[] sealed, byte[] bound) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
