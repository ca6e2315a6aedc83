package dev.vaglio.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The one secret of an installation, 32 bytes. Every other key is derived from it (HKDF-SHA-256, RFC 5869). */
public final class MasterKey {
    private static final int LENGTH = 32;
    private final SecretKey pseudoRandomKey;

    private MasterKey(byte[] secret) {
        byte[] salt = "vaglio master key".getBytes(StandardCharsets.US_ASCII);
        this.pseudoRandomKey = hmacKey(hmac(hmacKey(salt), secret));
    }

    /** @throws IllegalArgumentException if it is not the base64 of 32 bytes; the message does not repeat it */
    public static MasterKey ofBase64(String base64) {
        byte[] secret = decode(base64.strip());
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("the master key must be the base64 of exactly 32 bytes");
        }
        return new MasterKey(secret);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the master key is not base64");
        }
    }

    /** Tells master keys apart without giving them away: 16 hex digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint"), 0, 8);
    }

    SecretKey hmacKeyFor(String purpose) {
        return hmacKey(derive("hmac " + purpose));
    }

    SecretKey aesKeyFor(String purpose) {
        return new SecretKeySpec(derive("aes " + purpose), "AES");
    }

    private byte[] derive(String info) {
        byte[] label = info.getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[label.length + 1];
        System.arraycopy(label, 0, block, 0, label.length);
        block[label.length] = 1;
        return hmac(pseudoRandomKey, block);
    }

    static SecretKey hmacKey(byte[] secret) {
        return new SecretKeySpec(secret, "HmacSHA256");
    }

    static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
