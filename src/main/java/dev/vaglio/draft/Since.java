package dev.vaglio.draft;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.edit.TableEdit.MoveRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done to a draft after a revision. */
final class Since {
    private final List<Revision> all;
    private final int revision;

    /** @param all every revision of the draft, in their order */
    Since(List<Revision> all, int revision) {
        this.all = all;
        this.revision = revision;
    }

    /** The last that touched what the edit touches: its cell or row, or else the table, or anything. */
    Optional<Revision> last(TableEdit edit) {
        Map<String, @Nullable Object> wanted = edit.tree();
        return Stream.of(
                        List.of("table", "row", "column"), List.of("table", "row"), List.of("table"), List.<String>of())
                .flatMap(keys -> latest().filter(one -> touches(one, wanted, keys)))
                .findFirst();
    }

    /** Whether others put the row of the edit in another place. */
    boolean moved(TableEdit edit) {
        return edit instanceof MoveRow move
                && latest().flatMap(this::edits)
                        .anyMatch(done ->
                                "moveRow".equals(done.get("op")) && move.row().equals(done.get("row")));
    }

    private Stream<Revision> latest() {
        List<Revision> since = new ArrayList<>(
                all.stream().filter(one -> one.number() > revision).toList());
        Collections.reverse(since);
        return since.stream();
    }

    private boolean touches(Revision one, Map<String, @Nullable Object> wanted, List<String> keys) {
        return keys.isEmpty()
                || edits(one)
                        .anyMatch(
                                done -> keys.stream().allMatch(key -> Objects.equals(done.get(key), wanted.get(key))));
    }

    /** The edits of a revision, or of that which it undid or did again. */
    @SuppressWarnings("unchecked")
    private Stream<Map<String, @Nullable Object>> edits(Revision one) {
        Integer concerns = one.concerns();
        return concerns == null
                ? one.changes().stream()
                        .filter(change -> change.get("edit") != null)
                        .map(change -> (Map<String, @Nullable Object>) change.get("edit"))
                : edits(all.get(concerns - 1));
    }
}
