package dev.vaglio.reference;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads and changes reference data: roster, absences, holidays, customers and competitors. */
@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
public class ReferenceResource {
    private static final String CSV = "text/csv";
    private static final int PAGE = 1_000;
    /** Items shown of what a file would change. */
    private static final int SHOWN = 200;

    private final Reference reference;

    ReferenceResource(Reference reference) {
        this.reference = reference;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "What kinds of reference data there are",
            description = "Each with its fields, their types and what they may hold, and how many items there may be.")
    @APIResponse(responseCode = "200", description = "The kinds")
    public Response kinds(@Context UriInfo uri) {
        Query.of(uri);
        return json(
                Map.of("items", Arrays.stream(Kind.values()).map(KindView::of).toList()));
    }

    @GET
    @Path("/changes")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "Who changed what and when, with what stood before and after; newest first")
    @Parameter(ref = "ReferenceKindNarrow")
    @Parameter(name = "id", description = "Of one item", schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "before",
            description = "The number of a change: those before it",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(ref = "Limit")
    @APIResponse(responseCode = "200", description = "The changes, and next as the value of before for more")
    @APIResponse(responseCode = "400", ref = "Problem")
    public Response changes(@Context UriInfo uri) {
        Query query = Query.of(uri, "kind", "id", "before", "limit");
        String kind = query.oneOf("kind", Kind.codes().toArray(String[]::new));
        int limit = query.integer("limit", PAGE, 1, PAGE);
        List<Change> found = reference.changes(
                kind == null ? null : kind(kind),
                query.text("id"),
                query.read("before", "invalid_number", "the number of a change", Long::valueOf),
                limit);
        Object next = found.size() < limit ? null : found.get(found.size() - 1).number();
        return page(found.stream().map(Change::tree).toList(), next);
    }

    @GET
    @Path("/{kind}")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "The items of a kind, by id")
    @Parameter(ref = "ReferenceKind")
    @Parameter(name = "after", description = "Items after this id", schema = @Schema(type = SchemaType.STRING))
    @Parameter(ref = "Limit")
    @APIResponse(responseCode = "200", description = "The items, and next as the value of after for more")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response items(@PathParam("kind") String kind, @Context UriInfo uri) {
        Query query = Query.of(uri, "after", "limit");
        int limit = query.integer("limit", PAGE, 1, PAGE);
        String after = query.text("after");
        List<Item> found = reference.items(kind(kind), after == null ? "" : after, limit);
        Object next = found.size() < limit ? null : found.get(found.size() - 1).id();
        return page(found.stream().map(Item::tree).toList(), next);
    }

    @POST
    @Path("/{kind}")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(CSV)
    @Operation(
            summary = "Take a CSV file",
            description =
                    "All of it or nothing: a fault anywhere changes nothing, and every fault is told with its line"
                            + " and column (/12/capacity). The first line names the columns, of which id is needed; an empty"
                            + " cell is unknown. Live on every replica within seconds.")
    @Parameter(ref = "ReferenceKind")
    @Parameter(
            name = "mode",
            description = "merge adds and changes what is in the file, replace removes what is not",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"merge", "replace"},
                            defaultValue = "merge"))
    @Parameter(
            name = "dryRun",
            description = "Says what would change, with the first 200 items before and after, and changes nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @RequestBody(
            required = true,
            description = "UTF-8, commas or semicolons; at most 16 MiB",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "id,name,role,territories,languages,workingHours,capacity,active\n"
                                    + "anna,Anna Neri,sales,IT|CH,it|en,mon-fri 09:00-18:00,50,true\n"))
    @APIResponse(responseCode = "200", description = "How many items were added, changed and removed")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response take(
            @PathParam("kind") String kind, byte[] csv, @Context UriInfo uri, @Context SecurityContext caller) {
        Query query = Query.of(uri, "mode", "dryRun");
        boolean isWhole = "replace".equals(query.oneOf("mode", "merge", "replace"));
        if (query.flag("dryRun")) {
            List<Edit> edits = reference.preview(kind(kind), csv, isWhole);
            Map<String, @Nullable Object> counts = counts(edits);
            counts.put("items", edits.stream().limit(SHOWN).map(Edit::tree).toList());
            return json(counts);
        }
        return json(counts(reference.take(
                kind(kind), csv, isWhole, caller.getUserPrincipal().getName())));
    }

    @GET
    @Path("/{kind}/{id}")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "One item")
    @Parameter(ref = "ReferenceKind")
    @APIResponse(responseCode = "200", description = "The item")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response item(@PathParam("kind") String kind, @PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return json(reference.item(kind(kind), id).tree());
    }

    @PUT
    @Path("/{kind}/{id}")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add or change one item",
            description = "The whole item: what is not in it is unknown. Live on every replica within seconds.")
    @Parameter(ref = "ReferenceKind")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    "{\"name\": \"Anna Neri\", \"role\": \"sales\", \"territories\": [\"IT\", \"CH\"],"
                                            + " \"workingHours\": \"mon-fri 09:00-18:00\", \"capacity\": 50}"))
    @APIResponse(responseCode = "200", description = "The item as it stands now")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response put(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            byte[] body,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        Query.of(uri);
        Kind of = kind(kind);
        reference.put(of, id, body, caller.getUserPrincipal().getName());
        return json(reference.item(of, id).tree());
    }

    @DELETE
    @Path("/{kind}/{id}")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(summary = "Remove one item")
    @Parameter(ref = "ReferenceKind")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response remove(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        Query.of(uri);
        reference.remove(kind(kind), id, caller.getUserPrincipal().getName());
        return Response.noContent().build();
    }

    private static Map<String, @Nullable Object> counts(List<Edit> edits) {
        long added = Edit.added(edits);
        long removed = Edit.removed(edits);
        return new TreeMap<>(Map.of("added", added, "changed", edits.size() - added - removed, "removed", removed));
    }

    private static Kind kind(String code) {
        return Kind.of(code)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such kind.")
                        .withErrors(List.of(
                                new Fault("kind", "unknown_kind", "Not a kind of reference data.", Kind.codes())))
                        .asException());
    }

    private static Response page(List<? extends Map<String, @Nullable Object>> items, @Nullable Object next) {
        Map<String, @Nullable Object> page = new TreeMap<>();
        page.put("items", items);
        page.put("next", next);
        return json(page);
    }

    private static Response json(Map<String, ? extends @Nullable Object> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
    }
}
