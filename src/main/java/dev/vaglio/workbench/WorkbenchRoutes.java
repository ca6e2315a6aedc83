package dev.vaglio.workbench;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Leads the address of each page to the one document that they all are, and says what such a document may do: run
 * scripts and load styles, fonts and pictures of this service, and call it; nothing of any other host.
 */
@ApplicationScoped
class WorkbenchRoutes {
    /** Before the files and the resources, after the bounds of requests. */
    private static final int EARLY = -1_000_000;

    private static final String DOCUMENT = "/";
    private static final String HASHED = "/assets/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** The name of a hashed file changes with its content. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static final String ASK_AGAIN = "no-cache";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(WorkbenchRoutes::lead);
    }

    private static void lead(RoutingContext context) {
        String path = context.normalizedPath();
        if (isElsewhere(path)) {
            context.next();
        } else if (isPage(context, path)) {
            context.reroute(DOCUMENT);
        } else {
            context.addHeadersEndHandler(ended -> allow(context.response(), path));
            context.next();
        }
    }

    private static boolean isElsewhere(String path) {
        return path.startsWith("/api/") || path.startsWith("/q/") || path.equals("/api") || path.equals("/q");
    }

    /** Somebody opens an address in a browser that is no file: the pages know what it is. */
    private static boolean isPage(RoutingContext context, String path) {
        return context.request().method().equals(HttpMethod.GET)
                && !path.equals(DOCUMENT)
                && path.lastIndexOf('.') <= path.lastIndexOf('/')
                && accepts(context).contains("text/html");
    }

    private static String accepts(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted == null ? "" : accepted;
    }

    private static void allow(HttpServerResponse response, String path) {
        int status = response.getStatusCode();
        if (status == OK || status == NOT_MODIFIED) {
            response.putHeader("Content-Security-Policy", POLICY);
            response.putHeader(HttpHeaders.CACHE_CONTROL, path.startsWith(HASHED) ? FOREVER : ASK_AGAIN);
        }
    }
}
