package dev.vaglio.ruleset;

import java.util.Collection;
import java.util.List;

/** Keys of the tests. */
final class Keys {
    static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    static final Signatures OWN = of(SECRET, List.of());
    static final String OTHER_SECRET = "b3RoZXI2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";
    static final Signatures OTHER = of(OTHER_SECRET, List.of());

    private Keys() {}

    static Signatures of(String secret, Collection<String> trusted) {
        return Signatures.of(secret, trusted);
    }
}
