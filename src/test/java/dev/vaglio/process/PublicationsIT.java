package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vaglio.process.Person.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many publications while a service works, and one in the middle of which it is killed. */
@Tag("endurance")
class PublicationsIT {
    private static final String VERSIONS = "/api/v1/rulesets/lead/versions";
    private static final double MORE = 1.05;

    @TempDir
    Path home;

    @Test
    void fifty_publications_under_eight_clients_fail_no_call_mix_nothing_and_leave_nothing_behind() throws Exception {
        try (RunningService service = RunningService.start(home)) {
            Person approver = Publications.publishSecond(service);
            Publications warm = new Publications(service, approver, 2);
            warm.under(10);
            Footprint before = Footprint.of(service);

            Publications fifty = new Publications(service, approver, warm.live());
            fifty.under(50);
            Footprint after = Footprint.of(service);

            assertThat(fifty.failed()).isEmpty();
            assertThat(fifty.strangers()).as("%s", fifty).isEmpty();
            assertThat(fifty.versionsSeen()).as("%s", fifty).isGreaterThan(25);
            assertThat(after.heap()).as("%s, before %s", after, before).isLessThan((long) (before.heap() * MORE));
            assertThat(after.classes()).as("%s, before %s", after, before).isLessThan((long) (before.classes() * MORE));
        }
    }

    @Test
    void a_service_that_is_killed_while_it_publishes_leaves_whole_versions() throws Exception {
        RunningService first = RunningService.start(home);
        Person approver = Publications.publishSecond(first);
        Publications endless = new Publications(first, approver, 2);
        Thread publishing = new Thread(endless::untilItEnds, "publishing");
        publishing.start();
        while (endless.live() < 5) {
            Thread.onSpinWait();
        }
        first.kill();
        publishing.join();

        try (RunningService second = RunningService.start(home)) {
            Person reader = Person.of(second, "rita", "viewer");
            JsonNode versions = reader.get(VERSIONS).body().required("items");
            assertThat(versions.size()).isBetween(endless.live(), endless.live() + 1);
            for (int i = 0; i < versions.size(); i++) {
                JsonNode version = versions.get(i);
                assertThat(version.required("version").asInt()).isEqualTo(i + 1);
                assertThat(version.required("signature").isObject()).isTrue();
                assertThat(version.required("live").asBoolean()).isEqualTo(i + 1 == versions.size());
            }
            Answer events = reader.get("/api/v1/rulesets/lead/events?limit=1000&subject=version/" + versions.size());
            assertThat(events.body().required("items")).hasSize(1);
        }
    }
}
