package dev.vaglio.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Turns what nobody expected into a problem with an incident id. The log has the id with the classes and frames of the
 * failure, never its messages: they may hold people's data.
 */
@ApplicationScoped
public final class Incidents {
    private static final Logger LOG = Logger.getLogger(Incidents.class);

    /** A 500 problem whose {@code incident} finds the failure in the log. */
    public Problem report(Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.errorf("Incident %s%n%s", id, outline(failure));
        return Problem.of(
                        ProblemType.INTERNAL_ERROR,
                        "The service could not do this. Whoever runs it finds the reason under the incident.")
                .with("incident", id.toString());
    }

    static String outline(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            text.append(seen.size() == 1 ? "" : "Caused by: ")
                    .append(cause.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
