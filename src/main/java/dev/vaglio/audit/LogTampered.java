package dev.vaglio.audit;

import java.util.UUID;

/** A logged decision is not as it was written. Verifying the chain says what else is not. */
public final class LogTampered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogTampered(UUID decisionId, Throwable cause) {
        super("decision " + decisionId + " is not as it was logged", cause);
    }
}
