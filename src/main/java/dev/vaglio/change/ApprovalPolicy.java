package dev.vaglio.change;

import dev.vaglio.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who must agree to a change: one approver, and where it touches a table that sales and marketing agree on together (P8)
 * one of each, two people.
 *
 * @param joint ids of such tables that the change touches, sorted
 */
record ApprovalPolicy(List<String> joint) {
    private static final String ANYONE = Roles.APPROVER;

    /** Who is still to agree, after these did; empty where it is enough. */
    List<String> missing(List<Approval> approvals) {
        if (joint.isEmpty()) {
            return approvals.isEmpty() ? List.of(ANYONE) : List.of();
        }
        if (approvals.stream().anyMatch(sales -> isPair(sales, approvals))) {
            return List.of();
        }
        List<String> missing = new ArrayList<>(List.of(Roles.SALES, Roles.MARKETING));
        for (String team : List.copyOf(missing)) {
            if (missing.size() > 1 && approvals.stream().map(Approval::teams).anyMatch(of -> of.contains(team))) {
                missing.remove(team);
            }
        }
        return missing;
    }

    private static boolean isPair(Approval sales, List<Approval> approvals) {
        return speaks(sales, Roles.SALES)
                && approvals.stream()
                        .anyMatch(other -> !other.who().equals(sales.who()) && speaks(other, Roles.MARKETING));
    }

    private static boolean speaks(Approval approval, String team) {
        Set<String> teams = approval.teams();
        return teams.contains(team);
    }
}
