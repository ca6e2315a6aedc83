package dev.vaglio.decision;

import dev.vaglio.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees as JSON answers, and pages. */
public final class Answers {
    private Answers() {}

    static Response.ResponseBuilder ok(byte[] json, String language) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    static Response ok(Map<String, @Nullable Object> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Whether the caller names {@code other} first of the two; who takes either, or none, gets the usual. */
    public static boolean prefers(HttpHeaders headers, String other, String usual) {
        MediaType first = MediaType.valueOf(usual);
        MediaType second = MediaType.valueOf(other);
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(first) || type.isCompatible(second))
                .findFirst()
                .filter(type -> !type.isCompatible(first))
                .isPresent();
    }

    /** A page with the address of the next one in {@code Link}. */
    public static Response page(Map<String, @Nullable Object> page, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(Json.canonical(page), MediaType.APPLICATION_JSON_TYPE);
        return next(response, page.get("next"), uri).build();
    }

    /** Adds the address of the next page to any answer; {@code cursor} is null at the end. */
    public static Response.ResponseBuilder next(
            Response.ResponseBuilder response, @Nullable Object cursor, UriInfo uri) {
        if (cursor != null) {
            UriBuilder address = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor);
            response.header(HttpHeaders.LINK, "<" + address.build() + ">; rel=\"next\"");
        }
        return response;
    }
}
