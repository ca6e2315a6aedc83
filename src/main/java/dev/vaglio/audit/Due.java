package dev.vaglio.audit;

import java.util.UUID;

/**
 * A lead that is to be decided again without a call.
 *
 * @param decisionId its current decision, whose facts are its last
 * @param trigger why it is due
 */
public record Due(UUID decisionId, Trigger trigger) {}
