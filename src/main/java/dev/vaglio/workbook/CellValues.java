package dev.vaglio.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in cells of a workbook, which keeps them as binary fractions, and as FEEL. */
final class CellValues {
    private static final Pattern PLAIN = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{0,13}[1-9])?");
    /** As many digits as a spreadsheet shows. */
    private static final MathContext SHOWN = new MathContext(15);

    private CellValues() {}

    /** The number, where the text is one that comes back from a cell as it was written; empty otherwise. */
    static Optional<Double> number(String feel) {
        return PLAIN.matcher(feel).matches() && feel(feel).equals(feel)
                ? Optional.of(Double.valueOf(feel))
                : Optional.empty();
    }

    /**
     * The FEEL number of what stands in a number cell's XML, such as {@code 1.5E-2} or {@code 0.30000000000000004}.
     *
     * @throws NumberFormatException for what is no finite number
     */
    static String feel(String stored) {
        BigDecimal shown = new BigDecimal(Double.parseDouble(stored)).round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
