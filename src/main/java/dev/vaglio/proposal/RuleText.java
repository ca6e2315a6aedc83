package dev.vaglio.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of a mapping as an element of a YAML list. */
final class RuleText {
    private static final int WIDEST = 110;

    private RuleText() {}

    /** One line where it fits; else a line a key, and a line a value of the translations. */
    static List<String> of(String indent, Map<String, @Nullable Object> rule) {
        String flow = indent + "- " + YamlText.of(rule);
        if (flow.length() <= WIDEST) {
            return List.of(flow);
        }
        List<String> lines = new ArrayList<>();
        rule.forEach((key, value) -> {
            String begin = indent + (lines.isEmpty() ? "- " : "  ") + key + ":";
            if (key.equals("values") && value instanceof Map<?, ?> values) {
                lines.add(begin);
                values.forEach((cell, meaning) -> lines.add(
                        indent + "    " + YamlText.scalar(String.valueOf(cell)) + ": " + YamlText.of(meaning)));
            } else {
                lines.add(begin + " " + YamlText.of(value));
            }
        });
        return lines;
    }
}
