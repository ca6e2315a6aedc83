package dev.vaglio.ruleset;

import dev.vaglio.json.Json;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Signs versions, and says which of them are not signed by a key that is trusted here. Trust comes from the operator's
 * settings and home folder alone, never from the database that the versions are in.
 */
public final class Signatures {
    private final SigningKey own;
    private final Map<String, PublicKey> trusted = new TreeMap<>();

    Signatures(SigningKey own, Collection<PublicKey> others) {
        this.own = own;
        others.forEach(key -> trusted.put(id(key), key));
        trusted.put(keyId(), own.publicKey());
    }

    /**
     * Reads the keys as settings give them.
     *
     * @param signingKey base64 of 32 bytes
     * @param trustedKeys base64 of Ed25519 public keys (X.509, what stands between the lines of a PEM)
     * @throws IllegalArgumentException for what is no key; the message does not repeat it
     */
    public static Signatures of(String signingKey, Collection<String> trustedKeys) {
        return new Signatures(
                SigningKey.ofBase64(signingKey),
                trustedKeys.stream().map(Signatures::publicKey).toList());
    }

    /** Of the key that new versions are signed with. */
    String keyId() {
        return id(own.publicKey());
    }

    /** Base64 of the public key that new versions are signed with. */
    String publicKey() {
        return encoded(own.publicKey());
    }

    VersionSignature sign(PublishedVersion version) {
        return new VersionSignature(keyId(), Base64.getEncoder().encodeToString(own.sign(signed(version))));
    }

    /** Why a version must not decide; empty where its signature holds. */
    Optional<String> against(PublishedVersion version) {
        VersionSignature signature = version.signature();
        if (signature == null) {
            return Optional.of("it is not signed; VAGLIO_SIGN_UNSIGNED=true signs what you know to be yours");
        }
        PublicKey key = trusted.get(signature.keyId());
        if (key == null) {
            return Optional.of("its signature is of the key " + signature.keyId()
                    + ", which is not trusted here; VAGLIO_SIGNING_KEY or VAGLIO_TRUSTED_KEYS may name it");
        }
        return holds(key, signature, version)
                ? Optional.empty()
                : Optional.of("its signature does not fit what is written about it");
    }

    /** What is signed: everything that is written about a version and what it holds, in canonical JSON. */
    private static byte[] signed(PublishedVersion version) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("ruleSet", version.ruleSet());
        tree.put("version", version.number());
        tree.put("hash", version.hash());
        tree.put("kind", version.kind().code());
        tree.put("basedOn", version.basedOn());
        tree.put("author", version.author());
        tree.put("approvers", version.approvers());
        tree.put("reason", version.reason());
        tree.put("publishedAt", version.publishedAt());
        tree.put("effectiveFrom", version.effectiveFrom());
        return Json.canonical(tree);
    }

    private static boolean holds(PublicKey key, VersionSignature signature, PublishedVersion version) {
        try {
            Signature check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(key);
            check.update(signed(version));
            return check.verify(Base64.getDecoder().decode(signature.value()));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static PublicKey publicKey(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new IllegalArgumentException("a trusted key is not the base64 of an Ed25519 public key");
        }
    }

    private static String encoded(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static String id(PublicKey key) {
        return HexFormat.of().formatHex(DigestUtils.sha256(key.getEncoded()), 0, Long.BYTES);
    }
}
