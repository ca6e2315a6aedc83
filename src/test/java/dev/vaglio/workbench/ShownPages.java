package dev.vaglio.workbench;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;
import java.util.function.Function;

/** The pages that there are. Each feature lists its own, and prepares what they show. */
final class ShownPages {
    /** A page, who looks at it, and the name of its pictures. */
    record Shown(String name, String path, Person person) {}

    private static final List<Function<Started, List<Shown>>> FEATURES = List.of(
            ShownPages::shell,
            AdministrationPages::of,
            ChangePages::of,
            DecisionPages::of,
            DraftPages::of,
            VersionPages::of,
            LeadPages::of,
            BesidePages::of);

    private ShownPages() {}

    static List<Shown> of(Started workbench) {
        return FEATURES.stream()
                .flatMap(feature -> feature.apply(workbench).stream())
                .toList();
    }

    private static List<Shown> shell(Started workbench) {
        Person viewer = workbench.person("viewer");
        return List.of(new Shown("home", "/", viewer), new Shown("nowhere", "/nowhere", viewer));
    }
}
