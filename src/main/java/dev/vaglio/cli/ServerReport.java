package dev.vaglio.cli;

import dev.vaglio.cli.Server.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a server says of rules, for people: each finding at its place, each failing case, each fault of what was sent. */
final class ServerReport {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Console console;

    ServerReport(Console console) {
        this.console = console;
    }

    void sent(Answer sent) {
        console.out()
                .println("Sent as " + sent.text("draft") + ", revision " + sent.text("revision")
                        + ", made from version " + sent.text("base") + ": " + sent.text("hash"));
    }

    /** Says what was checked; an error or a failing case gives {@link Exit#FINDINGS}. */
    int checked(Answer answer) {
        if (!answer.isFine()) {
            return refused(answer);
        }
        List<Map<?, ?>> findings = list(answer.tree().get("findings"));
        List<Map<?, ?>> failing = list(answer.tree().get("failing"));
        places(findings, failing);
        console.out().println(answer.text("cases") + " cases, " + failing.size() + " failed");
        boolean errors = findings.stream().anyMatch(finding -> "error".equals(finding.get("severity")));
        return errors || !failing.isEmpty() ? Exit.FINDINGS : Exit.FINE;
    }

    int submitted(Answer answer) {
        if (!answer.isFine()) {
            return refused(answer);
        }
        String missing = answer.tree().get("missingApprovals") instanceof List<?> who
                ? who.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
        console.out().println("Change request " + answer.text("id") + ", still to approve: " + missing);
        return Exit.FINE;
    }

    /** Says why; whether the rules or the act are at fault, or the way to the server, is in the exit code. */
    int refused(Answer answer) {
        console.err().println(answer.status() + " " + answer.text("title") + ": " + answer.text("detail"));
        list(answer.tree().get("errors")).forEach(this::fault);
        places(list(answer.tree().get("findings")), list(answer.tree().get("cases")));
        return answer.status() == CONFLICT || answer.status() == UNPROCESSABLE ? Exit.FINDINGS : Exit.CANNOT_READ;
    }

    private void places(List<Map<?, ?>> findings, List<Map<?, ?>> failing) {
        findings.forEach(finding -> console.out().println(RulesOption.line(finding)));
        failing.forEach(one -> console.out()
                .println("case " + one.get("file") + " " + one.get("name") + ": "
                        + list(one.get("failures"), String.class).stream().collect(Collectors.joining("; "))));
    }

    private void fault(Map<?, ?> fault) {
        List<String> allowed = list(fault.get("allowed"), String.class);
        console.err()
                .println("  " + fault.get("pointer") + " " + fault.get("code") + ": " + fault.get("detail")
                        + (allowed.isEmpty() ? "" : " Allowed: " + String.join(", ", allowed)));
    }

    private static List<Map<?, ?>> list(@Nullable Object value) {
        return list(value, Map.class).stream().<Map<?, ?>>map(one -> one).toList();
    }

    private static <T> List<T> list(@Nullable Object value, Class<T> kind) {
        return Objects.requireNonNullElse(value, List.of()) instanceof List<?> items
                ? items.stream().filter(kind::isInstance).map(kind::cast).toList()
                : List.of();
    }
}
