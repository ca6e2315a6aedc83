package dev.vaglio.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text that is made when it is first asked for. */
final class Once implements Supplier<String> {
    private final Supplier<String> maker;
    private volatile @Nullable String made;

    Once(Supplier<String> maker) {
        this.maker = maker;
    }

    @Override
    public String get() {
        String there = made;
        if (there == null) {
            synchronized (this) {
                there = made;
                if (there == null) {
                    there = maker.get();
                    made = there;
                }
            }
        }
        return there;
    }
}
