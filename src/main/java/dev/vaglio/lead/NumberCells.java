package dev.vaglio.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a CRM writes them: {@code 6.0}, {@code 1,279}.
 *
 * @param divide what the number is divided by
 * @param decimals places kept, rounded half up; null keeps all
 */
record NumberCells(
        char group,
        char decimal,
        BigDecimal divide,
        @Nullable Integer decimals) implements Translation {
    static final NumberCells STANDARD = new NumberCells(',', '.', BigDecimal.ONE, null);
    private static final int LONGEST = 40;
    private static final int PLACES = 12;

    @Override
    public Meaning of(String text) {
        if (text.length() > LONGEST || !pattern().matcher(text).matches()) {
            return Meaning.NOT_KNOWN;
        }
        String plain = text.replace(String.valueOf(group), "").replace(decimal, '.');
        BigDecimal number = new BigDecimal(plain);
        BigDecimal divided =
                divide.equals(BigDecimal.ONE) ? number : number.divide(divide, PLACES, RoundingMode.HALF_UP);
        return Meaning.of(decimals == null ? divided : divided.setScale(decimals, RoundingMode.HALF_UP));
    }

    private Pattern pattern() {
        String groups = "\\d{1,3}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+";
        return Pattern.compile("[-+]?(" + groups + "|\\d+)(" + Pattern.quote(String.valueOf(decimal)) + "\\d+)?");
    }
}
