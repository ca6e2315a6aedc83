package dev.vaglio.workbench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Chromium out of an npm package, which brings what it needs along: neither an installation nor root. */
final class Chromium implements AutoCloseable {
    private static final Path PACKAGE = Path.of("src", "test", "browser");
    private static final Path UNPACKED = Path.of("target", "chromium").toAbsolutePath();
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int LONGEST_MINUTES = 5;
    /** The package looks for its fonts elsewhere; without any, a letter that the page's own do not have ends the browser. */
    private static final String FONTS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>%s</dir>
              <cachedir>%s</cachedir>
            </fontconfig>
            """.formatted(UNPACKED.resolve("fonts"), UNPACKED.resolve("fonts-cache"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Path binary = unpacked();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(binary)
                .setArgs(ARGUMENTS)
                .setEnv(Map.of(
                        "LD_LIBRARY_PATH", UNPACKED.resolve("al2023/lib").toString(),
                        "FONTCONFIG_PATH", UNPACKED.resolve("fonts").toString(),
                        "HOME", UNPACKED.toString()));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    /** The script of axe-core, which finds faults of accessibility. */
    static String axe() {
        try {
            return Files.readString(PACKAGE.resolve("node_modules/axe-core/axe.min.js"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path unpacked() {
        try {
            Files.createDirectories(UNPACKED);
            run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
            Path binary = Path.of(run("node", "unpack.mjs").strip());
            Files.writeString(UNPACKED.resolve("fonts/fonts.conf"), FONTS);
            return binary;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(PACKAGE.toFile());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("TMPDIR", UNPACKED.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + printed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return printed;
    }
}
