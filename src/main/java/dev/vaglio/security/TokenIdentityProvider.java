package dev.vaglio.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows callers by their tokens, out of memory; one whom another replica may have just met is looked up once more. */
@Singleton
class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    private final LiveCredentials live;
    private final CredentialsTimer timer;

    TokenIdentityProvider(LiveCredentials live, CredentialsTimer timer) {
        this.live = live;
        this.timer = timer;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        String hash = Secrets.hash(token);
        Known known = live.find(hash);
        if (known != null) {
            return Uni.createFrom().item(known.identity());
        }
        if (!token.startsWith(Secrets.KEY)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().completionStage(timer::nextLook).map(looked -> identity(live.find(hash)));
    }

    private static SecurityIdentity identity(@org.jspecify.annotations.Nullable Known known) {
        if (known == null) {
            throw new AuthenticationFailedException();
        }
        return known.identity();
    }
}
