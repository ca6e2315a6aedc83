package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names new rows and columns after their table and label, each once. */
public final class RowIds {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
    private static final int SLUG = 40;

    private final Set<String> taken;

    /** @param taken the ids that are used already */
    public RowIds(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The edit with an id for what it adds; the same where it has one or adds nothing. */
    public TableEdit named(TableEdit edit) {
        if (edit instanceof InsertRow row && row.row().isEmpty()) {
            String id = free(row.table() + "." + slug(row.label()), taken);
            return new InsertRow(row.table(), id, row.after(), row.label(), row.inputs(), row.outputs());
        }
        if (edit instanceof CopyRow row && row.copy().isEmpty()) {
            return new CopyRow(row.table(), row.row(), free(row.row() + "-copy", taken), row.after());
        }
        if (edit instanceof AddColumn column && column.column().isEmpty()) {
            String id = free(column.table() + "_" + slug(column.label()), taken);
            return new AddColumn(
                    column.table(),
                    id,
                    column.label(),
                    column.expression(),
                    column.typeRef(),
                    column.at(),
                    column.fact());
        }
        return edit;
    }

    static boolean isAllowed(String id) {
        return ID.matcher(id).matches();
    }

    /** The id, or the first of {@code id-2}, {@code id-3} … that is not taken, which it is then. */
    static String free(String id, Set<String> taken) {
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** Lower-case words with hyphens, at most 40 characters; {@code new} where no letter is left. */
    static String slug(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(SLUG, plain.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "new" : cut;
    }
}
