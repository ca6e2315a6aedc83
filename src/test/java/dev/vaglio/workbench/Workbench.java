package dev.vaglio.workbench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.vaglio.process.Person;
import dev.vaglio.process.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The workbench in a browser: one service and one Chromium for all tests of a run, for each person a window of their
 * own. After each test the windows are closed, and what their pages complained of fails it: a script's error, a breach
 * of the content security policy, a call to another host.
 *
 * <p>Tests share the database: they name what they make by {@link Started#unique}.
 */
public final class Workbench implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Workbench.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Started.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Started.class, none -> Started.start());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Started started = context.getRoot().getStore(NAMESPACE).get(Started.class, Started.class);
        if (started != null) {
            started.closeWindows();
        }
    }

    /** The service and the browser. */
    public static final class Started implements AutoCloseable {
        /** How long a page may take to show what is expected, on a machine that does much else. */
        private static final double PATIENCE_MS = 30_000;

        private static final int WIDTH = 1280;
        private static final int HEIGHT = 900;

        private final RunningService service;
        private final Chromium chromium;
        private final List<Window> windows = new ArrayList<>();
        private final AtomicInteger names = new AtomicInteger();

        private Started(RunningService service, Chromium chromium) {
            this.service = service;
            this.chromium = chromium;
        }

        static Started start() {
            try {
                Path home = Files.createTempDirectory(Path.of("target"), "workbench-home");
                RunningService service = RunningService.launchPrepared(home.toAbsolutePath());
                Chromium chromium = Chromium.launch();
                PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
                service.address();
                return new Started(service, chromium);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        public URI address() {
            return service.address();
        }

        /** A name that no other test uses. */
        public String unique(String word) {
            return word + "-" + names.incrementAndGet();
        }

        /** A new user of these roles, for calls that prepare what a test looks at. */
        public Person person(String... roles) {
            try {
                return Person.of(service, unique("person"), roles);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }

        /** The window of a new user of these roles: English, light, 1280 pixels wide. */
        public Window window(String... roles) {
            return window(person(roles));
        }

        /** A window in which somebody is logged in. */
        public Window window(Person person) {
            return window(person, options -> options);
        }

        /** A window in which somebody is logged in, of another size, language or colours. */
        public Window window(Person person, UnaryOperator<NewContextOptions> setting) {
            NewContextOptions options = setting.apply(new NewContextOptions()
                    .setBaseURL(address().toString())
                    .setViewportSize(WIDTH, HEIGHT)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/Rome")
                    .setColorScheme(ColorScheme.LIGHT));
            Window window = Window.open(chromium.browser(), options, address());
            window.logIn(person);
            windows.add(window);
            return window;
        }

        /** A window in which nobody is logged in. */
        public Window stranger() {
            NewContextOptions options =
                    new NewContextOptions().setBaseURL(address().toString()).setLocale("en-GB");
            Window window = Window.open(chromium.browser(), options, address());
            windows.add(window);
            return window;
        }

        void closeWindows() {
            List<Window> opened = List.copyOf(windows);
            windows.clear();
            List<String> complaints =
                    opened.stream().flatMap(window -> window.close().stream()).toList();
            if (!complaints.isEmpty()) {
                throw new AssertionError("the pages complained:\n" + String.join("\n", complaints));
            }
        }

        @Override
        public void close() {
            chromium.close();
            service.close();
        }
    }
}
