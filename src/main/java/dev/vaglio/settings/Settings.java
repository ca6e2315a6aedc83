package dev.vaglio.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an operator may set: environment variables such as {@code VAGLIO_HOME}, or system properties of the same names. */
@ConfigMapping(prefix = "vaglio")
public interface Settings {
    /** {@code VAGLIO_HOME}: the folder of the embedded database. */
    @WithDefault("${user.home}/.vaglio")
    Path home();

    /**
     * {@code VAGLIO_MASTER_KEY}: base64 of the 32 bytes that the decision log is encrypted under; where none is given,
     * {@code keys/master.key} in the home folder, made at first start. All replicas of one database need the same.
     */
    Optional<String> masterKey();

    /**
     * {@code VAGLIO_SIGNING_KEY}: base64 of the 32 bytes that versions of rule sets are signed with (an Ed25519 seed);
     * where none is given, {@code keys/signing.key} in the home folder, made at first start. All replicas need the same.
     */
    Optional<String> signingKey();

    /** {@code VAGLIO_TRUSTED_KEYS}: base64 public keys whose signatures hold beside the own key's, such as a former one. */
    Optional<List<String>> trustedKeys();

    /** {@code VAGLIO_SIGN_UNSIGNED}: signs the versions that are in the database without a signature, at this start. */
    @WithDefault("false")
    boolean signUnsigned();

    /** {@code VAGLIO_ADMIN_PASSWORD}: the password of the user {@code admin}; generated at first start where none is given. */
    Optional<String> adminPassword();

    /** {@code VAGLIO_API_KEY}: the key {@code default}, of the role caller; generated at first start where none is given. */
    Optional<String> apiKey();

    /** {@code VAGLIO_PUBLISH_SHIPPED}: publishes the rules of this release as the next version if they are others. */
    @WithDefault("false")
    boolean publishShipped();

    Db db();

    Http http();

    SilentLeads silentLeads();

    /** A PostgreSQL 14 or later of the operator's own; the embedded one serves where no URL is given. */
    interface Db {
        /** {@code VAGLIO_DB_URL}, such as {@code jdbc:postgresql://db.example/vaglio}. */
        Optional<String> url();

        Optional<String> user();

        Optional<String> password();
    }

    /** Where the service listens. */
    interface Http {
        @WithDefault("127.0.0.1")
        String host();

        /** 0 is any free port. */
        @WithDefault("8080")
        int port();

        /** Requests that may be inside the API at a time; the others are told to come later. */
        @WithDefault("256")
        int maxInFlight();

        /** Bytes of the largest body. */
        @WithDefault("16777216")
        long maxBodyBytes();
    }

    /** Leads that are decided again without a call (U6). */
    interface SilentLeads {
        /** {@code VAGLIO_SILENT_LEADS_ENABLED}: whether this process decides them; another replica may. */
        @WithDefault("true")
        boolean enabled();

        /** {@code VAGLIO_SILENT_LEADS_PER_SECOND}: the most leads of a rule set in a second. */
        @WithDefault("50")
        int perSecond();
    }

    /** Reads the settings where no Quarkus runs yet. */
    static Settings read() {
        return new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .withMapping(Settings.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(Settings.class);
    }
}
