package dev.vaglio.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key that a command calls a server with. It is never printed, not even in an error. */
final class ApiKey {
    static final String VARIABLE = "VAGLIO_API_KEY";

    private static final Pattern FORM = Pattern.compile("[!-~]{16,200}");

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /** Out of the file, or the environment where there is none; {@link CannotRead} where neither has one. */
    static ApiKey of(@Nullable Path file, UnaryOperator<@Nullable String> environment) {
        String from = file == null ? VARIABLE : file.toString();
        String given = file == null
                ? environment.apply(VARIABLE)
                : new String(RulesOption.bytes(file), StandardCharsets.UTF_8);
        if (given == null || given.isBlank()) {
            throw new CannotRead("No API key: " + (file == null ? "set " + VARIABLE + ", or use --key-file" : from));
        }
        if (!FORM.matcher(given.strip()).matches()) {
            throw new CannotRead(from + ": holds no API key; one has 16 to 200 characters without blanks");
        }
        return new ApiKey(given.strip());
    }

    /** What goes to the server. */
    String text() {
        return text;
    }
}
