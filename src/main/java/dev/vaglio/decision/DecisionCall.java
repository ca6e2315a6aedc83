package dev.vaglio.decision;

import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Bundle;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of one decision, beside the facts.
 *
 * @param version null is the live one
 * @param key the Idempotency-Key, null for none
 * @param mapping the mapping that reads the body, null where it is in the facts of the rule set
 */
record DecisionCall(
        Caller caller,
        String ruleSet,
        @Nullable Integer version,
        boolean dryRun,
        boolean strict,
        @Nullable String key,
        @Nullable String mapping) {
    static final String[] PARAMETERS = {"ruleSet", "version", "dryRun", "strict", "mapping"};
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    static DecisionCall of(Query query, HttpHeaders headers, SecurityContext caller) {
        String ruleSet = query.text("ruleSet");
        return new DecisionCall(
                Caller.of(caller),
                ruleSet == null ? Bundle.DEFAULT : ruleSet,
                query.integer("version", 1, Integer.MAX_VALUE),
                query.flag("dryRun"),
                query.flag("strict"),
                key(headers.getRequestHeader("Idempotency-Key")),
                query.text("mapping"));
    }

    private static @Nullable String key(@Nullable List<String> keys) {
        if (keys == null || keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || !KEY.matcher(keys.get(0)).matches()) {
            throw Problem.of(ProblemType.INVALID_IDEMPOTENCY_KEY, "One key of 1 to 200 visible ASCII characters.")
                    .withErrors(List.of(new Fault(
                            "Idempotency-Key", "invalid_key", "The key can not be used.", List.of("[!-~]{1,200}"))))
                    .asException();
        }
        return keys.get(0);
    }

    /** What makes the request another one, beside its body. */
    Map<String, @Nullable Object> meaning() {
        Map<String, @Nullable Object> meaning = new TreeMap<>();
        meaning.put("ruleSet", ruleSet);
        meaning.put("version", version);
        meaning.put("strict", strict);
        if (mapping != null) {
            meaning.put("mapping", mapping);
        }
        return meaning;
    }
}
