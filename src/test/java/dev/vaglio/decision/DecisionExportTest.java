package dev.vaglio.decision;

import static dev.vaglio.decision.Http.AS_OF;
import static dev.vaglio.decision.Http.DECISIONS;
import static dev.vaglio.decision.Http.decided;
import static dev.vaglio.decision.Http.freshId;
import static dev.vaglio.decision.Http.json;
import static dev.vaglio.decision.Http.lead;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.Kind;
import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.audit.Trigger;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DecisionExportTest {
    @Inject
    DecisionArchive archive;

    @Test
    void what_the_filters_find_comes_as_a_table_newest_first() {
        String lead = freshId();
        String first = decided(lead(lead));
        String second = decided(lead(lead).replace(AS_OF, "2026-03-03T09:00:00Z"));
        decided(lead(freshId()));

        Response csv = given().accept("text/csv").get(DECISIONS + "/export?leadId=" + lead);

        List<String> lines = csv.asString().lines().toList();
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=decisions.csv");
        assertThat(csv.header("X-Total-Count")).isEqualTo("2");
        assertThat(lines.get(0)).startsWith("decisionId,loggedAt,asOf,kind,ruleSet,version");
        assertThat(lines.subList(1, lines.size())).hasSize(2);
        assertThat(lines.get(1)).startsWith(second).contains(",decided,lead,1,").doesNotContain(lead);
        assertThat(lines.get(2)).startsWith(first);
    }

    @Test
    void lines_of_JSON_are_the_items_of_the_list() {
        String lead = freshId();
        decided(lead(lead));

        String line = given().accept("application/x-ndjson")
                .get(DECISIONS + "/export?leadId=" + lead)
                .asString();

        assertThat(line).endsWith("\n");
        assertThat(get(DECISIONS + "?leadId=" + lead).asString()).contains(line.strip());
    }

    @Test
    void pages_of_the_log_follow_each_other_without_a_gap() {
        String lead = freshId();
        json(Collections.nCopies(205, lead(lead)).toString())
                .post(DECISIONS + "/batch")
                .then()
                .statusCode(200);

        List<String> lines = given().accept("text/csv")
                .get(DECISIONS + "/export?leadId=" + lead)
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(206).doesNotHaveDuplicates();
    }

    @Test
    void decisions_are_counted_by_the_same_filters() {
        String lead = freshId();
        decided(lead(lead));
        decided(lead(lead).replace(AS_OF, "2026-03-01T09:00:00Z"));

        assertThat(counted("leadId=" + lead)).isEqualTo(2);
        assertThat(counted("leadId=" + lead + "&superseded=true")).isEqualTo(1);
        assertThat(counted("leadId=" + lead + "&superseded=false&trigger=call")).isEqualTo(1);
        assertThat(counted("leadId=" + lead + "&trigger=schedule")).isZero();
        assertThat(get(DECISIONS + "/count?trigger=chance").statusCode()).isEqualTo(400);
    }

    @Test
    void a_cell_is_never_a_formula() {
        DecisionHeader decision = new DecisionHeader(
                UUID.randomUUID(),
                Instant.EPOCH,
                new RuleSetRef("lead", 1, ""),
                "",
                "=caller()",
                Trigger.CALL,
                Kind.DECIDED,
                false,
                Instant.EPOCH,
                Duration.ZERO,
                null,
                Map.of(
                        "owner",
                        Map.of("id", "@owner"),
                        "status",
                        Map.of("reasons", List.of(Map.of("code", "silence")))));

        assertThat(DecisionColumns.row(decision)).contains("'=caller()", "'@owner", "silence");
    }

    @Test
    void a_flag_without_a_value_is_true_as_everywhere() {
        String lead = freshId();
        decided(lead(lead));
        decided(lead(lead).replace(AS_OF, "2026-03-01T09:00:00Z"));

        assertThat(counted("leadId=" + lead + "&superseded")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DECISIONS + "/count?band=",
                DECISIONS + "?leadId=",
                DECISIONS + "?caller=",
                "/api/v1/security/acts?person="
            })
    void a_null_character_is_a_fault_of_the_caller(String parameter) {
        Response problem = given().urlEncodingEnabled(false).get(parameter + "%00");

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.<String>path("errors[0].code")).isEqualTo("null_character");
    }

    @Test
    void one_file_more_than_there_are_places_is_told_to_come_later_until_one_has_ended() {
        DecisionExportResource exports = new DecisionExportResource(archive);
        Requests requests = new Requests();
        for (int i = 0; i < 8; i++) {
            assertThat(requests.export(exports).getStatus()).isEqualTo(200);
        }

        assertThatThrownBy(() -> requests.export(exports)).isInstanceOfSatisfying(ProblemException.class, told -> {
            assertThat(told.problem().type()).isEqualTo(ProblemType.OVERLOADED);
            assertThat(told.problem().retryAfterSeconds()).isEqualTo(1);
        });
        requests.endOne();
        assertThat(requests.export(exports).getStatus()).isEqualTo(200);
    }

    /** Requests for a file whose answers nobody has read yet. */
    private static final class Requests {
        private final Deque<Handler<?>> ends = new ArrayDeque<>();

        jakarta.ws.rs.core.Response export(DecisionExportResource exports) {
            return exports.export(
                    of(HttpHeaders.class, given -> List.of(MediaType.WILDCARD_TYPE)),
                    of(UriInfo.class, given -> new MultivaluedHashMap<>()),
                    of(RoutingContext.class, this::begin));
        }

        private Object begin(Object[] given) {
            ends.add((Handler<?>) given[0]);
            return ends.size();
        }

        void endOne() {
            ends.remove().handle(null);
        }

        private static <T> T of(Class<T> type, Function<Object[], Object> answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> answer.apply(given)));
        }
    }

    private static int counted(String filters) {
        return get(DECISIONS + "/count?" + filters).path("count");
    }
}
