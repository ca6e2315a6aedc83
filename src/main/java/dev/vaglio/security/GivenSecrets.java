package dev.vaglio.security;

import dev.vaglio.settings.Settings;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the environment may give as password and key. */
public final class GivenSecrets {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16," + Secrets.MOST + "}");

    private GivenSecrets() {}

    /** Why they can not be taken, in a sentence for whoever starts the service; empty where they can. */
    public static Optional<String> fault(Settings settings) {
        if (settings.apiKey().filter(key -> !KEY.matcher(key).matches()).isPresent()) {
            return Optional.of("VAGLIO_API_KEY must have 16 to " + Secrets.MOST + " visible ASCII characters");
        }
        if (settings.adminPassword()
                .filter(password -> !Passwords.isAllowed(password))
                .isPresent()) {
            return Optional.of(
                    "VAGLIO_ADMIN_PASSWORD must have " + Passwords.LEAST + " to " + Passwords.MOST + " characters");
        }
        return Optional.empty();
    }
}
