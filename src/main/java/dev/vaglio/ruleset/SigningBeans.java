package dev.vaglio.ruleset;

import dev.vaglio.settings.SecretFile;
import dev.vaglio.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The keys of versions as the operator set them. */
@ApplicationScoped
class SigningBeans {
    @Produces
    @Singleton
    Signatures signatures(Settings settings) {
        SecretFile file = new SecretFile(settings.home(), "signing.key");
        try {
            return Signatures.of(
                    settings.signingKey().orElseGet(file::readOrCreate),
                    settings.trustedKeys().orElse(List.of()));
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(
                    "VAGLIO_SIGNING_KEY, VAGLIO_TRUSTED_KEYS or " + file.path() + ": " + broken.getMessage(), broken);
        }
    }
}
