package dev.vaglio.security;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** Takes the credential out of a request, and tells who brings none, or one of nobody, what is needed. */
@Singleton
class TokenMechanism implements HttpAuthenticationMechanism {
    private static final int UNAUTHORIZED = 401;
    private static final String CHALLENGE = "WWW-Authenticate";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Presented presented = Presented.of(context.request());
        if (presented == null
                || presented.token().isEmpty()
                || presented.token().length() > Secrets.MOST) {
            return Uni.createFrom().nullItem();
        }
        if (!presented.isMeant(context.request())) {
            context.put(Presented.GUARD, false);
            return Uni.createFrom().nullItem();
        }
        return providers
                .authenticate(new TokenAuthenticationRequest(new TokenCredential(presented.token(), "bearer")))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        boolean isUnmeant = context.get(Presented.GUARD) != null;
        if (!isUnmeant) {
            context.response().putHeader(CHALLENGE, challenge(context));
        }
        context.fail((isUnmeant ? unmeant() : unknown()).asException());
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, CHALLENGE, challenge(context)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    private static String challenge(RoutingContext context) {
        boolean isWrong = Presented.of(context.request()) != null;
        return "Bearer realm=\"vaglio\"" + (isWrong ? ", error=\"invalid_token\"" : "");
    }

    private static Problem unknown() {
        return Problem.of(
                ProblemType.UNAUTHORIZED,
                "An API key or the token of a login is needed that is good now: Authorization: Bearer <token>.");
    }

    private static Problem unmeant() {
        return Problem.of(
                ProblemType.FORBIDDEN,
                "With a cookie alone nothing is changed: " + Presented.GUARD + " must be sent with it.");
    }
}
