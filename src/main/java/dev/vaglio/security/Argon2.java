package dev.vaglio.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id of a password in the PHC format, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. The cost is the one that
 * OWASP asks for at least; a hash carries its own, so that it can be raised.
 */
final class Argon2 {
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final String PREFIX = "$argon2id$v=19$m=%d,t=%d,p=1$";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Argon2() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.format(PREFIX, MEMORY_KIBIBYTES, PASSES)
                + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(hash(password, salt, MEMORY_KIBIBYTES, PASSES));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        String[] cost = parts[3].split("[=,]", -1);
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] computed = hash(password, base64.decode(parts[4]), Integer.parseInt(cost[1]), Integer.parseInt(cost[3]));
        return MessageDigest.isEqual(computed, base64.decode(parts[5]));
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] hash = new byte[BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
