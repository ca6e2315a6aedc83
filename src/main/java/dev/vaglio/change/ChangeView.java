package dev.vaglio.change;

import dev.vaglio.ruleset.RuleEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Change requests as callers see them. */
final class ChangeView {
    private ChangeView() {}

    static Map<String, @Nullable Object> summary(ChangeRequest request) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", request.id());
        tree.put("ruleSet", request.ruleSet());
        tree.put("draft", request.draft());
        tree.put("revision", request.revision());
        tree.put("base", request.base());
        tree.put("title", request.title());
        tree.put("reason", request.reason());
        tree.put("submittedBy", request.submittedBy());
        tree.put("submittedAt", request.submittedAt());
        tree.put("state", request.state().code());
        tree.put("dueAt", request.dueAt());
        tree.put("scheduledBy", request.scheduledBy());
        tree.put("version", request.version());
        tree.put("publishedAt", request.publishedAt());
        tree.put("late", request.late());
        return tree;
    }

    /** With who agreed and who has to, what was checked, and what happened, oldest first. */
    static Map<String, @Nullable Object> whole(
            ChangeRequest request, ApprovalPolicy policy, List<Approval> approvals, List<RuleEvent> history) {
        Map<String, @Nullable Object> tree = summary(request);
        List<Approval> valid = approvals.stream()
                .filter(approval -> approval.revision() == request.revision())
                .toList();
        tree.put("jointTables", policy.joint());
        tree.put("missingApprovals", request.isOpen() ? policy.missing(valid) : List.of());
        tree.put(
                "approvals",
                approvals.stream()
                        .map(approval -> approval(approval, !valid.contains(approval)))
                        .toList());
        tree.put(
                "acceptedWarnings",
                request.accepted().stream().map(Acceptance::tree).toList());
        tree.put("checks", request.checked());
        tree.put("history", history.stream().map(ChangeView::event).toList());
        return tree;
    }

    /** Who ever wrote in the draft, none of whom may agree; sorted. */
    static List<String> editors(Optional<Proposal> draft) {
        return draft.stream()
                .flatMap(proposal -> proposal.editors().stream())
                .sorted()
                .toList();
    }

    private static Map<String, @Nullable Object> approval(Approval approval, boolean revoked) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("who", approval.who());
        tree.put("teams", approval.teams().stream().sorted().toList());
        tree.put("revision", approval.revision());
        tree.put("at", approval.at());
        tree.put("comment", approval.comment());
        tree.put("revoked", revoked);
        return tree;
    }

    private static Map<String, @Nullable Object> event(RuleEvent event) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("at", event.at());
        tree.put("who", event.who());
        tree.put("what", event.what());
        tree.put("detail", event.detail());
        return tree;
    }
}
