package dev.vaglio.edit;

import java.util.List;

/**
 * What is wrong with an edit as it was written.
 *
 * @param pointer a JSON pointer into what was read
 * @param code lower snake_case, such as {@code missing}
 * @param allowed what would be right; empty where that can not be listed
 */
public record EditFault(String pointer, String code, String detail, List<String> allowed) {
    public EditFault {
        allowed = List.copyOf(allowed);
    }
}
