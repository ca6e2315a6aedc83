package dev.vaglio.silent;

import dev.vaglio.audit.Due;
import dev.vaglio.audit.DueLeads;
import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.decision.Redecided;
import dev.vaglio.decision.Redeciding;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Decides leads again that nobody sends (U6): when time alone may have changed the answer, and after a publication. What
 * is due stands in the database, so that whoever starts next goes on with it, and a lead that fails is put off there.
 */
@Singleton
public class SilentLeads {
    private static final Logger LOG = Logger.getLogger(SilentLeads.class);

    private final RuleSets ruleSets;
    private final DueLeads leads;
    private final Redeciding redeciding;
    private final InstantSource clock;
    private final SilentMeters meters;

    public SilentLeads(
            RuleSets ruleSets, DueLeads leads, Redeciding redeciding, InstantSource clock, MeterRegistry registry) {
        this.ruleSets = ruleSets;
        this.leads = leads;
        this.redeciding = redeciding;
        this.clock = clock;
        this.meters = new SilentMeters(registry);
    }

    /**
     * Decides what is due, at most {@code most} leads of each rule set; gives how many were taken. Throws
     * {@code LogUnavailable}.
     */
    public int round(int most) {
        Instant now = clock.instant();
        int taken = 0;
        int left = 0;
        for (String name : ruleSets.names()) {
            int live = ruleSets.live(name).map(Version::number).orElse(0);
            List<Due> due = leads.take(name, live, now, most);
            due.stream().map(lead -> again(lead, now)).toList().forEach(CompletableFuture::join);
            taken += due.size();
            left += leads.count(name, live, now, SilentMeters.MOST);
        }
        meters.due(left);
        return taken;
    }

    /** Completes when the lead is decided or put off; what goes wrong with one does not hold the others. */
    private CompletableFuture<Void> again(Due lead, Instant now) {
        try {
            return redeciding.again(lead, now).handle((redecided, failure) -> {
                if (failure == null) {
                    meters.count(lead.trigger(), redecided);
                } else {
                    failed(lead, failure);
                }
                return null;
            });
        } catch (LogUnavailable away) {
            throw away;
        } catch (RuntimeException failure) {
            failed(lead, failure);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void failed(Due lead, Throwable failure) {
        String why = failure instanceof ProblemException refused
                ? refused.problem().type().code()
                : failure.getClass().getSimpleName();
        LOG.errorf("The lead of decision %s could not be decided again: %s", lead.decisionId(), why);
        meters.count(lead.trigger(), Redecided.FAILED);
    }
}
