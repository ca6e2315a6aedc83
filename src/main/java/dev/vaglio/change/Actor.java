package dev.vaglio.change;

import dev.vaglio.security.Roles;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who does something.
 *
 * @param teams those of sales and marketing that they approve for
 */
record Actor(String name, Set<String> teams) {
    private static final String NOBODY = "anonymous";

    static Actor of(SecurityContext security) {
        Set<String> teams = new TreeSet<>();
        for (String team : List.of(Roles.SALES, Roles.MARKETING)) {
            if (security.isUserInRole(team)) {
                teams.add(team);
            }
        }
        Principal principal = security.getUserPrincipal();
        return new Actor(principal == null ? NOBODY : principal.getName(), teams);
    }
}
