package dev.vaglio.cli;

import dev.vaglio.cli.Server.Answer;
import dev.vaglio.json.Json;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.BundleZip;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description =
                "Sends rules to a server as a draft, has them checked there, and may ask for them to be published."
                        + " Others approve. The API key of an editor is read from VAGLIO_API_KEY or a file.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:sent, no error (warnings may be), asked for where that was wanted",
            "1:errors, failing cases, warnings that nobody accepted, or a conflict",
            "2:not understood",
            "3:the rules cannot be read, or the server cannot be reached or does not let in"
        })
final class PublishCommand implements Callable<Integer> {
    private static final String BUNDLES = "/api/v1/bundles";
    private static final String REQUESTS = "/api/v1/change-requests";

    private final Console console;
    private final UnaryOperator<@Nullable String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLACE", description = "Folder with dmn/ and rules/, or a zip of them.")
    private @Nullable Path place;

    @Option(
            names = "--server",
            defaultValue = "http://localhost:8080",
            paramLabel = "URL",
            description = "Where the service is: ${DEFAULT-VALUE}.")
    private String server = "";

    @Option(names = "--key-file", paramLabel = "FILE", description = "Holds the API key.")
    private @Nullable Path keyFile;

    @Option(
            names = "--rule-set",
            defaultValue = Bundle.DEFAULT,
            paramLabel = "NAME",
            description = "The rule set that it becomes a version of: ${DEFAULT-VALUE}.")
    private String ruleSet = Bundle.DEFAULT;

    @Option(
            names = "--base",
            paramLabel = "N",
            description = "The version that it was made from; the live one where none is given.")
    private @Nullable Integer base;

    @Option(
            names = "--draft",
            paramLabel = "ID",
            description = "A draft that was sent before: it gets its next revision.")
    private @Nullable String draft;

    @Option(names = "--submit", description = "Ask for it to be published, as a change request.")
    private boolean submit;

    @Option(names = "--title", paramLabel = "TEXT", description = "What changes; needed to submit.")
    private @Nullable String title;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed to submit.")
    private @Nullable String reason;

    @Option(
            names = "--accept",
            paramLabel = "CODE[/TABLE[/ROW]]=REASON",
            description =
                    "A warning that is taken upon you, and why; CODE//FACT for one of a fact. May be there several times.")
    private Map<String, String> accepted = new LinkedHashMap<>();

    PublishCommand(Console console, UnaryOperator<@Nullable String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        requireUnderstood();
        byte[] zip = BundleZip.write(RulesOption.source(Objects.requireNonNull(place)));
        Server service = new Server(server, ApiKey.of(keyFile, environment));
        ServerReport report = new ServerReport(console);
        Answer sent = draft == null
                ? service.send(
                        "POST", BUNDLES + "?ruleSet=" + encoded(ruleSet) + base("&") + words(), "application/zip", zip)
                : service.send("PUT", BUNDLES + "/" + encoded(draft) + base("?"), "application/zip", zip);
        if (!sent.isFine()) {
            return report.refused(sent);
        }
        report.sent(sent);
        return submit
                ? report.submitted(service.send("POST", REQUESTS, "application/json", submission(sent)))
                : report.checked(service.get(REQUESTS + "/checks?draft=" + encoded(sent.text("draft"))));
    }

    private byte[] submission(Answer sent) {
        Map<String, @Nullable Object> body = new TreeMap<>();
        body.put("draft", sent.tree().get("draft"));
        body.put("revision", sent.tree().get("revision"));
        body.put("title", title);
        body.put("reason", reason);
        body.put(
                "acceptedWarnings",
                accepted.entrySet().stream()
                        .map(entry -> acceptance(entry.getKey(), entry.getValue()))
                        .toList());
        return Json.canonical(body);
    }

    private static Map<String, @Nullable Object> acceptance(String warning, String why) {
        String[] parts = warning.split("/", 3);
        Map<String, @Nullable Object> acceptance = new TreeMap<>();
        List<String> names = List.of("code", "table", "row");
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                acceptance.put(names.get(i), parts[i]);
            }
        }
        acceptance.put("reason", why);
        return acceptance;
    }

    private void requireUnderstood() {
        if (!isAddress(server)) {
            throw notUnderstood("--server is an address such as https://vaglio.example.com");
        }
        if (submit && (title == null || reason == null)) {
            throw notUnderstood("--submit needs --title and --reason");
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private String base(String separator) {
        return base == null ? "" : separator + "base=" + base;
    }

    private String words() {
        return (title == null ? "" : "&title=" + encoded(title)) + (reason == null ? "" : "&reason=" + encoded(reason));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ParameterException notUnderstood(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
