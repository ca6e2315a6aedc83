package dev.vaglio.workbench;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether Tab leads to every control of a page, one after the other, and out of each again. */
final class Reach {
    /** Of several radio buttons Tab finds one; the arrow keys the others. */
    private static final String CONTROLS = """
            () => {
              const seen = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
              const found = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(element => element.tabIndex >= 0 && !element.disabled && element.type !== 'radio' && seen(element))
                .filter(element => !element.closest('[inert]'));
              window.reached = new Set();
              window.controls = found;
              document.activeElement.blur();
              return found.length;
            }
            """;

    private static final String STEP = """
            () => {
              window.reached.add(document.activeElement);
              return document.activeElement.closest('[role=grid]') !== null;
            }
            """;
    private static final String MISSED = """
            () => window.controls
              .filter(element => element.isConnected && !window.reached.has(element))
              .map(element => element.outerHTML.slice(0, 200))
            """;
    /** Parts of one control that Tab stops at, such as those of a date. */
    private static final int MORE = 30;

    private Reach() {}

    /** The controls that it does not lead to. */
    static List<?> missed(Page page) {
        int controls = ((Number) page.evaluate(CONTROLS)).intValue();
        for (int press = 0; press < controls + MORE; press++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(STEP))) {
                page.keyboard().press("Escape");
            }
        }
        return (List<?>) page.evaluate(MISSED);
    }
}
