package dev.vaglio.decision;

import dev.vaglio.audit.BlindIndex;
import dev.vaglio.audit.GroupCommitLog;
import dev.vaglio.audit.JdbcArchive;
import dev.vaglio.audit.LogSettings;
import dev.vaglio.audit.MasterKey;
import dev.vaglio.json.Json;
import dev.vaglio.owner.OwnerStore;
import dev.vaglio.reference.ReferenceData;
import dev.vaglio.reference.ReferenceStore;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.RuleSets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What decides in one service process, on a database and a clock of a test's own. */
public final class Replica implements AutoCloseable {
    public static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final GroupCommitLog log;
    private final DecisionService service;
    private final Redeciding redeciding;

    public Replica(DataSource database, RuleSets ruleSets, InstantSource clock) {
        this.log =
                new GroupCommitLog(database, MASTER, LogSettings.DEFAULT, Clock.systemUTC(), new SimpleMeterRegistry());
        LoggedDecisions logged = new LoggedDecisions(new JdbcArchive(database, MASTER));
        Referring referring = new Referring(new ReferenceData(new ReferenceStore(database)));
        Owning owning = new Owning(new OwnerStore(database), new BlindIndex(MASTER));
        Deciding deciding = new Deciding(log, logged, referring, owning, clock);
        Rulebook rulebook = new Rulebook(ruleSets);
        this.service = new DecisionService(rulebook, deciding, new BodyMemory());
        this.redeciding = new Redeciding(logged, rulebook, deciding);
    }

    public Redeciding redeciding() {
        return redeciding;
    }

    /** Decides what a caller sends; gives the answer. */
    public Map<String, @Nullable Object> decide(String lead) {
        DecisionCall call = new DecisionCall(new Caller("test"), Bundle.DEFAULT, null, false, false, null, null);
        try {
            Answered answered = service.decide(call, new ByteArrayInputStream(lead.getBytes(StandardCharsets.UTF_8)));
            return Json.object(
                    Json.canonical(((Answered.Given) answered).document().tree()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
