package dev.vaglio.engine;

import dev.vaglio.engine.Findings.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles the models of a bundle to one runtime that loads no class. What goes in is checked by {@link FactCheck} and
 * {@link Conform}, so the runtime need not check it again at each call of a service (ADR 0005).
 */
final class DmnCompiler {
    private final Findings findings;
    private final Map<String, Place> places = new HashMap<>();

    DmnCompiler(Findings findings) {
        this.findings = findings;
    }

    Optional<DMNRuntime> compile(Bundle bundle) {
        bundle.models().forEach(this::index);
        try {
            DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                    .setOption(new RuntimeTypeCheckOption(false))
                    .setRootClassLoader(new NoClasses())
                    .buildConfiguration()
                    .fromResources(resources(bundle))
                    .getOrElseThrow(IllegalArgumentException::new);
            runtime.getModels().forEach(this::messages);
            return Optional.of(runtime);
        } catch (RuntimeException | StackOverflowError broken) {
            findings.error("dmn", Place.of("dmn"), "The models do not compile together: " + rootMessage(broken));
            return Optional.empty();
        }
    }

    private static String rootMessage(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static List<Resource> resources(Bundle bundle) {
        List<Resource> resources = new ArrayList<>();
        for (Model model : bundle.models()) {
            resources.add(ResourceFactory.newReaderResource(new StringReader(model.text()), "UTF-8")
                    .setSourcePath(model.file()));
        }
        return resources;
    }

    private void index(Model model) {
        Place file = Place.of(model.file());
        model.root().all("decisionTable").forEach(table -> {
            Place place = file.table(table.attribute("id"));
            put(model, table, place);
            table.children("input").forEach(input -> put(model, input, place.column(input.attribute("id"))));
            table.children("output").forEach(output -> put(model, output, place.column(output.attribute("id"))));
            table.children("rule").forEach(rule -> rule(model, table, rule, place.row(rule.attribute("id"))));
        });
    }

    private void rule(Model model, XmlElement table, XmlElement rule, Place place) {
        put(model, rule, place);
        cells(model, rule.children("inputEntry"), table.children("input"), place);
        cells(model, rule.children("outputEntry"), table.children("output"), place);
    }

    private void cells(Model model, List<XmlElement> cells, List<XmlElement> columns, Place place) {
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            put(model, cells.get(i), place.column(columns.get(i).attribute("id")));
        }
    }

    private void put(Model model, XmlElement element, Place place) {
        element.all().forEach(part -> {
            String id = part.attribute("id");
            if (id != null) {
                places.putIfAbsent(model.file() + "#" + id, place);
            }
        });
    }

    private void messages(DMNModel model) {
        for (DMNMessage message : model.getMessages()) {
            if (message.getMessageType() == DMNMessageType.MISSING_TYPE_REF) {
                continue;
            }
            Place place = place(model, message.getPath(), message.getSourceId());
            if (message.getLevel() != org.kie.api.builder.Message.Level.ERROR) {
                findings.warning("dmn", place, message.getText());
            } else if (!findings.hasErrorAt(place.file(), place.row())) {
                findings.error("dmn", place, message.getText());
            }
        }
    }

    private Place place(DMNModel model, @Nullable String path, @Nullable String sourceId) {
        String file = path == null ? model.getName() : path;
        return Objects.requireNonNullElse(places.get(file + "#" + sourceId), Place.of(file));
    }
}
