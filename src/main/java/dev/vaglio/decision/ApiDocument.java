package dev.vaglio.decision;

import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.RuleSets;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Completes the OpenAPI document when it is asked for: the facts of the live version as the schema of a lead, and each
 * sample with the answer that the live version gives it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiDocument implements OASFilter {
    /** The name of the example that a mapping reads. */
    static final String CRM = "hubspot-contact";

    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        plain(api);
        RuleSets ruleSets = CDI.current().select(RuleSets.class).get();
        ruleSets.live(Bundle.DEFAULT).ifPresent(live -> {
            components.addSchema("Lead", OpenApiSchema.of(live.rules().factSchema()));
            SampleExamples.of(live).forEach((name, example) -> add(api, "", JSON, JSON, name, example));
            ManyExamples.crm(live).ifPresent(crm -> add(api, "", JSON, JSON, CRM, crm));
            add(api, "/batch", JSON, JSON, "mixed", ManyExamples.batch(live));
            add(api, "/stream", StreamResource.NDJSON, StreamResource.NDJSON, "mixed", ManyExamples.stream(live));
            ManyExamples.csv(live)
                    .ifPresent(csv -> add(api, "/stream", StreamResource.CSV, StreamResource.NDJSON, "csv", csv));
        });
    }

    /** A body that the document describes is not the bytes as which a resource reads it. */
    private static void plain(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .forEach(schema -> schema.type(null).format(null));
    }

    private static void add(
            OpenAPI api, String path, String sent, String answered, String name, SampleExamples.Pair example) {
        decide(api, path).ifPresent(operation -> {
            operation.getRequestBody().getContent().getMediaType(sent).addExample(name, example.request());
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .getMediaType(answered)
                    .addExample(name, example.response());
        });
    }

    private static Optional<Operation> decide(OpenAPI api, String path) {
        return Optional.ofNullable(api.getPaths().getPathItem("/api/v1/decisions" + path))
                .map(item -> item.getPOST());
    }
}
