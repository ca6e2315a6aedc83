package dev.vaglio.engine;

import dev.vaglio.engine.Findings.Place;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.io.ByteArrayResource;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.ResultSeverity;

/** Compiles DRL, and keeps what it compiled last, so that an edited table costs no new compilation of the rules. */
final class DrlCompiler {
    private static final int KEPT = 8;
    private final Map<SortedMap<String, String>, KieBase> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    synchronized Optional<KieBase> compile(SortedMap<String, String> drl, Findings findings) {
        KieBase known = kept.get(drl);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<KieBase> compiled = WithOwnClassLoader.call(
                () -> new CompiledDrl(drl).find().or(() -> build(drl, findings).map(KnowledgeBuilderImpl::newKieBase)));
        compiled.ifPresent(base -> keep(drl, base));
        return compiled;
    }

    private void keep(SortedMap<String, String> drl, KieBase base) {
        kept.put(drl, base);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Empty where the DRL has errors. */
    static Optional<KnowledgeBuilderImpl> build(SortedMap<String, String> drl, Findings findings) {
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl)
                KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        null, new RuleClasses(DrlCompiler.class.getClassLoader())));
        CompositeKnowledgeBuilder batch = builder.batch();
        drl.forEach((path, text) -> batch.add(
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8").setSourcePath(path),
                ResourceType.DRL));
        batch.build();
        errors(builder, drl.isEmpty() ? "rules" : drl.firstKey(), findings);
        return builder.hasErrors() ? Optional.empty() : Optional.of(builder);
    }

    private static void errors(KnowledgeBuilder builder, String path, Findings findings) {
        builder.getResults(ResultSeverity.ERROR)
                .forEach(result -> findings.error(
                        "drl",
                        Place.of(file(result.getResource(), path)),
                        "line " + line(result.getLines()) + ": " + result.getMessage()));
    }

    private static String file(org.kie.api.io.@org.jspecify.annotations.Nullable Resource resource, String path) {
        return resource == null || resource.getSourcePath() == null ? path : resource.getSourcePath();
    }

    private static int line(int[] lines) {
        return lines.length == 0 ? 0 : lines[0];
    }
}
