package dev.vaglio.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft that somebody asks to publish.
 *
 * @param revision of the draft, which moves on when it is edited; only approvals of this one hold
 * @param base the version that the draft was made from, or merged onto
 * @param accepted warnings that the submitter takes upon them
 * @param checked what checks and cases said of a content, with its hash
 * @param dueAt when it is to be published, null where nobody said
 * @param late whether it was published well after it was due, because no process ran
 */
record ChangeRequest(
        long id,
        String ruleSet,
        String draft,
        long revision,
        int base,
        String title,
        String reason,
        String submittedBy,
        Instant submittedAt,
        List<Acceptance> accepted,
        Map<String, @Nullable Object> checked,
        ChangeState state,
        @Nullable Instant dueAt,
        @Nullable String scheduledBy,
        @Nullable Integer version,
        @Nullable Instant publishedAt,
        boolean late) {
    String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return "change-request/" + id;
    }

    boolean isOpen() {
        return state == ChangeState.OPEN;
    }
}
