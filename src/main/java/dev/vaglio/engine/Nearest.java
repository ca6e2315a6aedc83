package dev.vaglio.engine;

import dev.vaglio.engine.Recorder.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class Nearest {
    Nearest(Program program) {}

    List<@Nullable Object> of(List<Recorded> trace) {
        return new ArrayList<>();
    }
}
