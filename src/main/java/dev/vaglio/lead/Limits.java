package dev.vaglio.lead;

/**
 * How large a lead may be.
 *
 * @param leadBytes bytes of one lead outside of its activities; more is refused (413)
 * @param totalBytes bytes of one lead in all; more is refused (413)
 * @param depth objects and lists within one another; more is refused (422)
 * @param text characters of a text; more is refused (422)
 * @param identity characters of the lead's id and e-mail; more is refused (422)
 * @param activities activities kept, the newest; what is left out is warned of
 * @param elements elements of any other list; more is refused (422)
 * @param fields fields of an object; more is refused (422)
 * @param digits digits of a number before and after its point together; more is refused (422)
 */
public record Limits(
        int leadBytes,
        int totalBytes,
        int depth,
        int text,
        int identity,
        int activities,
        int elements,
        int fields,
        int digits) {
    /** 2 MiB a lead, 16 MiB with its activities, depth 32, texts of 10,000 characters, 1,000 activities kept. */
    public static Limits standard() {
        return new Limits(2 * 1024 * 1024, 16 * 1024 * 1024, 32, 10_000, 320, 1_000, 200, 1_000, 30);
    }

    String bytes() {
        return "at most " + leadBytes + " bytes outside of activities and " + totalBytes + " in all";
    }
}
