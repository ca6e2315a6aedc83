package dev.vaglio.process;

import dev.vaglio.testing.As;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jar that {@code mvn package} built, running on a free port with a home folder of its own. */
public final class RunningService implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern READY = Pattern.compile("curl .* (http://\\S+:\\d+)/api/v1/decisions -d ");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long LONGEST_SECONDS = 180;
    /** Most tests are over before the second compiler would pay off, and on two cores it takes one of them. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final Process process;
    private final Path home;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private @Nullable String token;

    private RunningService(Process process, Path home) {
        this.process = process;
        this.home = home;
        Thread reader = new Thread(this::read, "service-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** The words that run the jar with a command, or without one the service. */
    static List<String> command(String... words) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java, "-jar", JAR.toString()), Stream.of(words))
                .toList();
    }

    /** Launches the service; {@link #address()} waits until it is ready. */
    public static RunningService launch(Path home, Map<String, String> environment, String... jvm) {
        List<String> command = new ArrayList<>(command());
        command.add(1, QUICK_START);
        command.addAll(2, List.of(jvm));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("VAGLIO_HOME", home.toString());
        builder.environment().put("VAGLIO_HTTP_PORT", "0");
        builder.environment().put("VAGLIO_SILENT_LEADS_ENABLED", "false");
        builder.environment().put("VAGLIO_ADMIN_PASSWORD", As.ADMIN_PASSWORD);
        builder.environment().put("VAGLIO_API_KEY", As.CALLER_KEY);
        builder.environment().putAll(environment);
        try {
            return new RunningService(builder.start(), home);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What makes a second service a replica of the first. */
    static Map<String, String> sameDatabase(Path home) throws IOException {
        return Map.of(
                "VAGLIO_DB_URL",
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(home.resolve("postgres/port")).strip() + "/vaglio",
                "VAGLIO_DB_USER",
                "vaglio",
                "VAGLIO_DB_PASSWORD",
                Files.readString(home.resolve("postgres/password")).strip(),
                "VAGLIO_MASTER_KEY",
                Files.readString(home.resolve("keys/master.key")).strip(),
                "VAGLIO_SIGNING_KEY",
                Files.readString(home.resolve("keys/signing.key")).strip());
    }

    /** Launches the service on a home that need not unpack what others have. */
    public static RunningService launchPrepared(Path home, String... jvm) {
        try {
            UnpackedPrograms.lendTo(home);
            return launch(home, Map.of(), jvm);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Launches the service on a prepared home and waits until it is ready. */
    public static RunningService start(Path home, String... jvm) {
        RunningService service = launchPrepared(home, jvm);
        service.address();
        return service;
    }

    public URI address() {
        return address.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address().resolve(path)).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Everything that the service printed. */
    public String output() {
        return output.toString();
    }

    /** The number of the process. */
    long pid() {
        return process.pid();
    }

    /** The clean way, as an operator ends it. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** The hard way: no hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    public int awaitExit() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not end:\n" + output);
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    /** As the administrator where the API is asked. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        return request.build().uri().getPath().startsWith("/q/")
                ? answer(request)
                : answer(request.header("Authorization", "Bearer " + administrator()));
    }

    private synchronized String administrator() {
        if (token == null) {
            HttpResponse<String> begun = answer(HttpRequest.newBuilder(address().resolve("/api/v1/login"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"name\":\"admin\",\"password\":\"" + As.ADMIN_PASSWORD + "\"}")));
            Matcher found = TOKEN.matcher(begun.body());
            if (!found.find()) {
                throw new AssertionError(begun.body());
            }
            token = found.group(1);
        }
        return token;
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    UnpackedPrograms.keepOf(home);
                    address.complete(URI.create(ready.group(1)));
                }
            }
        } catch (IOException ended) {
            output.append(ended.getMessage());
        }
        address.completeExceptionally(new AssertionError("the service ended:\n" + output));
    }

    /** The process number of the PostgreSQL of a home folder. */
    static ProcessHandle database(Path home) {
        try {
            String pid = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
