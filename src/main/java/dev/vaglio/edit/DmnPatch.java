package dev.vaglio.edit;

import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes edits in the text of a model. Comments, foreign extensions, the diagram, line ends and the order of attributes
 * stay as they are, because nothing but the edited place is written.
 */
public final class DmnPatch {
    private DmnPatch() {}

    /** Makes the edits one after the other. Each row, cell or column that is added has an id of its own in the model. */
    public static Patched apply(String xml, List<TableEdit> edits) {
        List<Change> changes = new ArrayList<>();
        String text = xml;
        for (int i = 0; i < edits.size(); i++) {
            try {
                OneEdit edit = new OneEdit(ModelXml.of(text), edits.get(i));
                changes.add(new Change(edits.get(i), edit.before()));
                text = edit.patch().in(text);
            } catch (CannotEdit refused) {
                return new Patched.Refused(i, refused.code, String.valueOf(refused.getMessage()));
            } catch (Unreadable unreadable) {
                return new Patched.Refused(-1, unreadable.code, String.valueOf(unreadable.getMessage()));
            }
        }
        return new Patched.Applied(text, List.copyOf(changes));
    }

    /** Whether the model has a table of this id. */
    static boolean hasTable(String xml, String table) {
        try {
            return ModelXml.of(xml).table(table).isPresent();
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    /** The model with a custom fact more; nothing where it is not the model that declares them. */
    static Optional<String> withFact(String xml, String expression, NewFact fact) {
        try {
            return FactPatch.of(ModelXml.of(xml))
                    .map(patch -> patch.add(FactPatch.name(expression), fact).in(xml));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** What stands where the edit would change it, as {@link Change#before}; nothing where the place is not there. */
    public static Optional<Map<String, @Nullable Object>> before(String xml, TableEdit edit) {
        try {
            return Optional.of(new OneEdit(ModelXml.of(xml), edit).before());
        } catch (CannotEdit | Unreadable nowhere) {
            return Optional.empty();
        }
    }
}
