package dev.vaglio.edit;

import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes edits in the text of a model. Comments, foreign extensions, the diagram, line ends and the order of attributes
 * stay as they are, because nothing but the edited place is written.
 */
public final class DmnPatch {
    private DmnPatch() {}

    /** Makes the edits one after the other. Each row, cell or column that is added has an id of its own in the model. */
    public static Patched apply(String xml, List<TableEdit> edits) {
        List<Change> changes = new ArrayList<>();
        try {
            ModelXml model = ModelXml.of(xml);
            for (TableEdit edit : edits) {
                changes.add(made(model, edit));
            }
            return new Patched.Applied(model.text(), List.copyOf(changes));
        } catch (CannotEdit refused) {
            return new Patched.Refused(changes.size(), refused.code, String.valueOf(refused.getMessage()));
        } catch (Unreadable unreadable) {
            return new Patched.Refused(-1, unreadable.code, String.valueOf(unreadable.getMessage()));
        }
    }

    /** Makes an edit of a model that was read; throws {@link CannotEdit}, and then the model is as it was. */
    static Change made(ModelXml model, TableEdit edit) throws Unreadable {
        OneEdit one = new OneEdit(model, edit);
        Change change = new Change(edit, one.before());
        model.apply(one.patch());
        return change;
    }
}
