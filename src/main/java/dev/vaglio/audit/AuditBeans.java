package dev.vaglio.audit;

import dev.vaglio.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** The log as beans of the service. */
@ApplicationScoped
class AuditBeans {
    /** Before anything that logs. */
    private static final int EARLY = 500;

    @Produces
    @Singleton
    MasterKey masterKey(Settings settings) {
        return settings.masterKey()
                .map(MasterKey::ofBase64)
                .orElseGet(() -> new MasterKeyFile(settings.home()).openOrCreate());
    }

    @Produces
    @Singleton
    GroupCommitLog log(DataSource database, MasterKey master, MeterRegistry registry) {
        return new GroupCommitLog(database, master, LogSettings.DEFAULT, Clock.systemUTC(), registry);
    }

    void close(@Disposes GroupCommitLog log) {
        log.close();
    }

    @Produces
    @Singleton
    BlindIndex index(MasterKey master) {
        return new BlindIndex(master);
    }

    @Produces
    @Singleton
    DecisionArchive archive(DataSource database, MasterKey master) {
        return new JdbcArchive(database, master);
    }

    @Produces
    @Singleton
    CurrentDecisions current(DataSource database, MasterKey master) {
        return new CurrentDecisions(database, master);
    }

    @Produces
    @Singleton
    DecisionStatistics statistics(DataSource database) {
        return new DecisionStatistics(database);
    }

    @Produces
    @Singleton
    RecentDecisions recent(DataSource database, MasterKey master) {
        return new RecentDecisions(database, master);
    }

    @Produces
    @Singleton
    DueLeads due(DataSource database) {
        return new DueLeads(database);
    }

    @Produces
    @Singleton
    ChainVerifier verifier(DataSource database, MasterKey master) {
        return new ChainVerifier(database, master);
    }

    @Produces
    @Singleton
    Erasure erasure(DataSource database, MasterKey master) {
        return new Erasure(database, master, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Housekeeping housekeeping(DataSource database) {
        return new Housekeeping(database, Clock.systemUTC());
    }

    void start(
            @Observes @Priority(EARLY) StartupEvent start,
            DataSource database,
            MasterKey master,
            HousekeepingTimer timer) {
        new MasterKeyCheck(database).check(master);
        timer.start();
    }
}
