package dev.vaglio.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The credential that a request brings: {@code Authorization: Bearer}, else {@code X-API-Key}, else the cookie.
 *
 * @param isCookie a browser sent it by itself
 */
record Presented(String token, boolean isCookie) {
    static final String COOKIE = "vaglio_session";
    /** A header that a page of another site can not send: what says that a call by cookie is meant. */
    static final String GUARD = "X-Requested-With";

    private static final String BEARER = "bearer ";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Null where it brings none. */
    static @Nullable Presented of(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            boolean isBearer = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
            return new Presented(
                    isBearer ? authorization.substring(BEARER.length()).strip() : "", false);
        }
        String key = request.getHeader("X-API-Key");
        if (key != null) {
            return new Presented(key.strip(), false);
        }
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null ? null : new Presented(cookie.getValue(), true);
    }

    /** False where a page of another site could have made a browser send the request. */
    boolean isMeant(HttpServerRequest request) {
        return !isCookie || READING.contains(request.method()) || request.getHeader(GUARD) != null;
    }
}
