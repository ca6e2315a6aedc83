package dev.vaglio.change;

import dev.vaglio.ruleset.UnreadableBundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Change requests as a list has them: each with who agreed, who has to and who may not, where it waits for that. */
@Singleton
class ChangeList {
    private final Agreement agreement;

    ChangeList(Agreement agreement) {
        this.agreement = agreement;
    }

    Map<String, @Nullable Object> item(ChangeRequest found) {
        Optional<Proposal> draft = found.isOpen() ? draft(found) : Optional.empty();
        ChangeRequest request = agreement.current(found, draft);
        List<Approval> valid = request.isOpen() ? agreement.valid(request) : List.of();
        Map<String, @Nullable Object> tree = ChangeView.summary(request);
        tree.put(
                "missingApprovals",
                request.isOpen() ? agreement.policy(request, draft).missing(valid) : List.of());
        tree.put("approvedBy", valid.stream().map(Approval::who).toList());
        tree.put("editors", request.isOpen() ? ChangeView.editors(draft) : List.of());
        return tree;
    }

    /** One that can not be read is listed as if it were gone, so that it hides no other. */
    private Optional<Proposal> draft(ChangeRequest request) {
        try {
            return agreement.draft(request);
        } catch (UnreadableBundle unreadable) {
            return Optional.empty();
        }
    }
}
