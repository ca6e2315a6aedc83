package dev.vaglio.decision;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.DecisionRecord;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions of the log, as they were answered. */
@ApplicationScoped
class LoggedDecisions {
    private final DecisionArchive archive;

    LoggedDecisions(DecisionArchive archive) {
        this.archive = archive;
    }

    /** Throws the problem of an unknown decision. */
    DecisionRecord byId(UUID id) {
        return archive.byId(id)
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_DECISION, "No decision has the id " + id + ".")
                        .asException());
    }

    /** What the call that was logged under this id was answered. Throws the problem of an erased person. */
    Answered again(UUID id) {
        DecisionRecord found = byId(id);
        DecisionRecord.Content.Readable content = readable(found);
        Map<String, @Nullable Object> outcome = content.outcome();
        return outcome == null
                ? new Answered.Refused(Decided.undecidable().with("incident", id.toString()))
                : new Answered.Given(document(found.header(), outcome, content), true, () -> Beneath.of(content));
    }

    /** Throws the problem of an erased person. */
    static DecisionRecord.Content.Readable readable(DecisionRecord found) {
        if (found.content() instanceof DecisionRecord.Content.Readable content) {
            return content;
        }
        throw Problem.of(
                        ProblemType.ERASED,
                        "The person was erased. The decision stays proven, its facts can not be read any more.")
                .asException();
    }

    static DecisionDocument document(
            DecisionHeader header, Map<String, @Nullable Object> outcome, DecisionRecord.Content.Readable content) {
        return new DecisionDocument(
                header.decisionId().toString(),
                header.ruleSet(),
                header.engine(),
                header.asOf(),
                header.nextEvaluationAt(),
                header.superseded(),
                outcome,
                content.warnings());
    }
}
