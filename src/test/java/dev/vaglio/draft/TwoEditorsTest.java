package dev.vaglio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.edit.TableEdit.SetCell;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two people edit one draft at the same time, each on what they saw last. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class TwoEditorsTest {
    private static final int EDITS = 5;

    @Test
    void no_accepted_edit_is_lost() throws InterruptedException, ExecutionException {
        Calls draft = Calls.begin();
        List<List<String>> written = together(List.of(
                () -> write(draft, "fit-age.young", "fit-age.older", 100),
                () -> write(draft, "fit-age.adult", "fit-age.older", 200)));
        Response history = draft.show("/history");
        List<String> kept = history.path("items.changes.flatten().edit.text");
        List<String> accepted = written.stream().flatMap(List::stream).toList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(accepted);
        List<Integer> numbers = history.path("items.revision");
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, accepted.size()).boxed().toList());
        assertThat(outputs(draft, "fit-age.young")).containsExactly(String.valueOf(100 + EDITS - 1));
        assertThat(outputs(draft, "fit-age.adult")).containsExactly(String.valueOf(200 + EDITS - 1));
        List<String> shared = history.path("items.changes.flatten().edit.findAll { it.row == 'fit-age.older' }.text");
        assertThat(outputs(draft, "fit-age.older")).containsExactly(shared.get(shared.size() - 1));
    }

    /** Writes a row of its own, which never conflicts, and one that both write; gives what was accepted. */
    private static List<String> write(Calls draft, String own, String both, int from) {
        List<String> accepted = new ArrayList<>();
        int seen = 0;
        for (int i = 0; i < EDITS; i++) {
            String text = String.valueOf(from + i);
            draft.edit(seen, new SetCell("fit-age", own, "fit-age_out1", text))
                    .then()
                    .statusCode(200);
            accepted.add(text);
            Response shared = draft.edit(seen, new SetCell("fit-age", both, "fit-age_out1", text + "0"));
            if (shared.statusCode() == 200) {
                accepted.add(text + "0");
            } else {
                assertThat(shared.statusCode()).isEqualTo(409);
            }
            seen = draft.show("").path("revision");
        }
        return accepted;
    }

    private static List<String> outputs(Calls draft, String row) {
        return draft.show("/tables/fit-age").path("rows.find { it.id == '" + row + "' }.outputs");
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
