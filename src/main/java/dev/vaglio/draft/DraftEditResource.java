package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.problem.BodyText;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes drafts. Each call is one revision, which one undo takes back. */
@Path("/api/v1/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftEditResource {
    private final Editing editing;
    private final DraftChecks checks;

    DraftEditResource(Editing editing, DraftChecks checks) {
        this.editing = editing;
        this.checks = checks;
    }

    @POST
    @Path("/edits")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Edit tables",
            description =
                    "{revision, reason?, edits: [{op: setCell | insertRow | copyRow | moveRow | deleteRow | addColumn |"
                            + " annotate | labelRow, table, …}]}, all of them or none. The revision is the one that was seen: what"
                            + " others did since stays, and where they touched the same place the answer is a 409 with both values.")
    @APIResponse(responseCode = "200", description = "The new revision, what was changed, and findings of the tables")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response edit(
            @PathParam("id") String id, byte[] body, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        DraftBody fields = new DraftBody(body, "revision", "reason", "edits");
        Gesture gesture = gesture(fields, security);
        List<TableEdit> edits = fields.edits();
        fields.requireSound();
        return changed(() -> editing.edit(DraftCalls.id(id), gesture, edits));
    }

    @POST
    @Path("/undo")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take the last change back", description = "{revision, reason?}; a revision of its own.")
    @APIResponse(responseCode = "200", description = "The new revision")
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response undo(
            @PathParam("id") String id, byte[] body, @Context SecurityContext security, @Context UriInfo uri) {
        return turn(id, body, security, uri, editing::undo);
    }

    @POST
    @Path("/redo")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Do again what was undone last", description = "{revision, reason?}; a revision of its own.")
    @APIResponse(responseCode = "200", description = "The new revision")
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response redo(
            @PathParam("id") String id, byte[] body, @Context SecurityContext security, @Context UriInfo uri) {
        return turn(id, body, security, uri, editing::redo);
    }

    @POST
    @Path("/missing-ids")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give ids to rows and columns that have none",
            description =
                    "{revision, reason?}; models of other editors may lack them. Nothing else of a model changes.")
    @APIResponse(responseCode = "200", description = "The new revision, or the same where nothing lacks an id")
    public Response identify(
            @PathParam("id") String id, byte[] body, @Context SecurityContext security, @Context UriInfo uri) {
        return turn(id, body, security, uri, editing::identify);
    }

    @PUT
    @Path("/files/{path: .+}")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Replace or add a file",
            description =
                    "A model from another editor, cases, texts or a mapping, in UTF-8; ?revision= is the one that was"
                            + " seen. What is outside the safe subset is refused at its cell.")
    @APIResponse(responseCode = "200", description = "The new revision")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response put(
            @PathParam("id") String id,
            @PathParam("path") String path,
            byte[] content,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Query query = Query.of(uri, "revision", "reason");
        Integer revision = query.integer("revision", 0, Integer.MAX_VALUE);
        if (revision == null) {
            throw DraftProblems.refused("revision", "missing", "The revision that was seen is needed.");
        }
        Gesture gesture = new Gesture(revision, DraftCalls.actor(security), query.text("reason"));
        String text = BodyText.utf8(content)
                .orElseThrow(
                        () -> DraftProblems.refused(List.of(new Fault(path, "not_utf8", "The file is not UTF-8."))));
        return changed(() -> editing.put(DraftCalls.id(id), gesture, path, text));
    }

    private Response turn(
            String id, byte[] body, SecurityContext security, UriInfo uri, BiFunction<UUID, Gesture, Changed> change) {
        Query.of(uri);
        DraftBody fields = new DraftBody(body, "revision", "reason");
        Gesture gesture = gesture(fields, security);
        fields.requireSound();
        return changed(() -> change.apply(DraftCalls.id(id), gesture));
    }

    private static Gesture gesture(DraftBody fields, SecurityContext security) {
        int revision = fields.revision();
        String reason = fields.textOrNull("reason", DraftLimits.REASON);
        return new Gesture(revision, DraftCalls.actor(security), reason);
    }

    private Response changed(Supplier<Changed> change) {
        return DraftCalls.answer(() -> {
            Changed changed = change.get();
            Map<String, @Nullable Object> tree = new TreeMap<>();
            tree.put("revision", changed.draft().revision());
            tree.put("changes", changed.changes());
            tree.put("findings", checks.ofTables(changed));
            return DraftCalls.json(tree);
        });
    }
}
