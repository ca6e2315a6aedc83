package dev.vaglio.workbench;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Asks axe-core what on a page would keep somebody from using it (WCAG 2.1 A and AA). */
final class Accessibility {
    private static final String SCRIPT = Chromium.axe();
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
              const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
              return found.violations.map(fault => ({
                rule: fault.id, help: fault.help, where: fault.nodes.slice(0, 3).map(node => node.html.slice(0, 200)),
              }));
            }
            """;

    private Accessibility() {}

    /** What axe-core finds, a line each; nothing when all is well. */
    static List<String> faults(Page page) {
        page.evaluate(SCRIPT);
        List<?> found = (List<?>) page.evaluate(RUN);
        return found.stream()
                .map(Map.class::cast)
                .map(fault -> fault.get("rule") + ": " + fault.get("help") + " " + fault.get("where"))
                .toList();
    }
}
