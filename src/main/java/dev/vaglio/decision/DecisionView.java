package dev.vaglio.decision;

import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.DecisionPage;
import dev.vaglio.audit.DecisionRecord;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logged decisions as trees for those who look them up. */
final class DecisionView {
    private DecisionView() {}

    /** A page: {@code items}, and {@code next} as the cursor of the page after, null at the end. */
    static Map<String, @Nullable Object> of(DecisionPage page) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("items", page.decisions().stream().map(DecisionView::item).toList());
        UUID next = page.next();
        tree.put("next", next == null ? null : next.toString());
        return tree;
    }

    /** One decision of a list: what the log shows without the person's key. */
    static Map<String, @Nullable Object> item(DecisionHeader header) {
        Map<String, @Nullable Object> tree = about(header);
        tree.put("outcome", header.outcome());
        return tree;
    }

    /**
     * One decision: as it was answered, and how it was logged.
     *
     * @param full with facts, measures and trace too
     */
    static Map<String, @Nullable Object> of(DecisionRecord found, boolean full, Words words) {
        Map<String, @Nullable Object> tree = about(found.header());
        if (found.content() instanceof DecisionRecord.Content.Erased erased) {
            tree.put("erasedAt", erased.erasedAt());
            tree.put("outcome", found.header().outcome());
            return tree;
        }
        DecisionRecord.Content.Readable content = LoggedDecisions.readable(found);
        Map<String, @Nullable Object> outcome = content.outcome();
        if (outcome == null) {
            tree.put("messages", content.messages());
            tree.put("warnings", content.warnings());
        } else {
            tree.putAll(
                    LoggedDecisions.document(found.header(), outcome, content).tree(words));
        }
        if (full) {
            Beneath.of(content).onto(tree);
        }
        return tree;
    }

    private static Map<String, @Nullable Object> about(DecisionHeader header) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("decisionId", header.decisionId().toString());
        tree.put("kind", header.kind().code());
        tree.put("loggedAt", header.loggedAt());
        tree.put("ruleSet", DecisionDocument.tree(header.ruleSet()));
        tree.put("engine", header.engine());
        tree.put("caller", header.caller());
        tree.put("trigger", header.trigger().code());
        tree.put("superseded", header.superseded());
        tree.put("asOf", header.asOf());
        tree.put("nextEvaluationAt", header.nextEvaluationAt());
        tree.put("durationMicros", header.duration().toNanos() / 1000);
        return tree;
    }
}
