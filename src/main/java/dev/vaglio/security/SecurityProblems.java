package dev.vaglio.security;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemResponse;
import dev.vaglio.problem.ProblemType;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the framework and the stores of this package refuse, as problems. */
public final class SecurityProblems {
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return ProblemResponse.of(Problem.of(ProblemType.FORBIDDEN, "It takes a role that the caller does not have."))
                .build();
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException refused) {
        return ProblemResponse.of(Problem.of(ProblemType.UNAUTHORIZED, "An API key or the token of a login is needed."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"vaglio\"")
                .build();
    }

    @ServerExceptionMapper
    public Response unavailable(AccessUnavailable away) {
        return ProblemResponse.of(Problem.of(ProblemType.ACCESS_UNAVAILABLE, "The database can not be reached.")
                        .retryAfter(RETRY_SECONDS))
                .build();
    }
}
