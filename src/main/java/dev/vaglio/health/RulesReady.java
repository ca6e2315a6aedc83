package dev.vaglio.health;

import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.RuleSets;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready only with rules to decide by; names the version that is live, and a newer one that is refused here. */
@Readiness
@ApplicationScoped
class RulesReady implements HealthCheck {
    private final RuleSets ruleSets;

    RulesReady(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("rules");
        ruleSets.live(Bundle.DEFAULT)
                .ifPresent(live -> answer.withData("ruleSet", live.name())
                        .withData("version", live.number())
                        .withData("hash", live.hash()));
        ruleSets.refused()
                .forEach(refused -> answer.withData("refused " + refused.ruleSet(), "version " + refused.number()));
        return answer.status(ruleSets.live(Bundle.DEFAULT).isPresent()).build();
    }
}
