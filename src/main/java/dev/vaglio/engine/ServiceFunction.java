package dev.vaglio.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Symbol;
import org.kie.dmn.feel.lang.impl.NamedParameter;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.types.FunctionSymbol;
import org.kie.dmn.feel.runtime.FEELFunction;

/** A decision service as FEEL calls it, within one evaluation of the graph. */
final class ServiceFunction implements FEELFunction {
    private final ServiceNode service;
    private final Run run;
    private final Symbol symbol;

    ServiceFunction(ServiceNode service, Run run) {
        this.service = service;
        this.run = run;
        this.symbol = new FunctionSymbol(service.name(), this);
    }

    @Override
    public String getName() {
        return service.name();
    }

    @Override
    public Symbol getSymbol() {
        return symbol;
    }

    @Override
    public List<List<Param>> getParameters() {
        return List.of(service.parameters().stream()
                .map(name -> new Param(name, BuiltInType.UNKNOWN))
                .toList());
    }

    @Override
    public @Nullable Object invokeReflectively(EvaluationContext context, Object[] given) {
        List<String> names = service.parameters();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        IntStream.range(0, given.length).forEach(i -> {
            if (given[i] instanceof NamedParameter named) {
                parameters.put(named.getName(), named.getValue());
            } else if (i < names.size()) {
                parameters.put(names.get(i), given[i]);
            }
        });
        if (given.length != names.size() || !parameters.keySet().containsAll(names)) {
            run.fail("Not the parameters of " + service.name());
            return null;
        }
        return service.value(parameters, run);
    }
}
