package dev.vaglio.decision;

import dev.vaglio.audit.IdempotencyKey;
import dev.vaglio.json.Json;
import dev.vaglio.lead.LeadSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key of each lead of a request, derived from the Idempotency-Key of the request. Blanks keep them apart from every
 * key that a caller can send.
 */
@FunctionalInterface
interface LeadKeys {
    /** No lead has a key. */
    LeadKeys NONE = item -> null;

    @Nullable
    IdempotencyKey of(LeadSource.Item item);

    /** By place in the list: the same key with another body is a conflict. */
    static LeadKeys ofBatch(DecisionCall call, String bodyHash) {
        String key = call.key();
        if (key == null) {
            return NONE;
        }
        Map<String, @Nullable Object> request = call.meaning();
        request.put("batch", bodyHash);
        byte[] meaning = Json.canonical(request);
        return item -> IdempotencyKey.of(key + " item " + item.line(), meaning);
    }

    /** By number and bytes of the line: a line that was corrected is another one. */
    static LeadKeys ofStream(DecisionCall call) {
        String key = call.key();
        if (key == null) {
            return NONE;
        }
        Map<String, @Nullable Object> request = call.meaning();
        request.put("mapping", call.mapping());
        byte[] meaning = Json.canonical(request);
        return item -> IdempotencyKey.of(key + " line " + item.line() + " " + item.hash(), meaning);
    }
}
