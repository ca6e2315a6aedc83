package dev.vaglio.workbench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForLoadStateOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import dev.vaglio.process.Person;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's browser window, and what its pages complained of. */
public final class Window {
    private static final String SESSION = "vaglio_session";
    /** The browser's own line for an answer of 4xx or 5xx, which a page may well expect. */
    private static final String REFUSED = "Failed to load resource";

    private static final double LONGEST_MS = 90_000;

    private final BrowserContext context;
    private final Page page;
    private final URI address;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Window(BrowserContext context, URI address) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(this::said);
        page.onRequest(request -> called(request.url()));
    }

    static Window open(Browser browser, NewContextOptions options, URI address) {
        return new Window(browser.newContext(options), address);
    }

    public Page page() {
        return page;
    }

    /** Opens a page of the workbench, such as {@code /drafts}, and waits until it has what it shows. */
    public Page open(String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE, new WaitForLoadStateOptions().setTimeout(LONGEST_MS));
        return page;
    }

    void logIn(Person person) {
        context.addCookies(List.of(
                new Cookie(SESSION, person.token()).setUrl(address.toString()).setHttpOnly(true)));
    }

    /** Ends the window; what its pages complained of. */
    List<String> close() {
        context.close();
        return List.copyOf(complaints);
    }

    private void said(ConsoleMessage message) {
        boolean fault = message.type().equals("error") || message.type().equals("warning");
        if (fault && !message.text().startsWith(REFUSED)) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    private void called(String url) {
        if (url.startsWith("http") && !url.startsWith(address.toString())) {
            complaints.add(page.url() + " calls " + url);
        }
    }
}
