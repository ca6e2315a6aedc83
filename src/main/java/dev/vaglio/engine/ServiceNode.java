package dev.vaglio.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision service: the values of its output decisions over its parameters alone.
 *
 * @param outputs ids of decisions of its model
 */
record ServiceNode(ModelNode model, String name, List<String> parameters, List<String> outputs) {
    @Nullable
    Object value(Map<String, @Nullable Object> given, Run run) {
        ModelNode.Call call = model.call(given, run);
        if (outputs.size() == 1) {
            return call.value(outputs.get(0));
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        outputs.forEach(id -> values.put(model.decision(id).name(), call.value(id)));
        return values;
    }
}
