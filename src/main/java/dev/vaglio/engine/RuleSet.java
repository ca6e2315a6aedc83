package dev.vaglio.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiled bundle. Immutable, shared by all threads. */
public final class RuleSet {
    private final RuleSetSource source;
    private final String hash;
    private final Program program;

    RuleSet(RuleSetSource source, Program program) {
        this.source = source;
        this.hash = source.hash();
        this.program = program;
    }

    /** What {@link #decide} runs, for measuring its parts. */
    Program program() {
        return program;
    }

    public RuleSetSource source() {
        return source;
    }

    public String name() {
        return source.name();
    }

    public String hash() {
        return hash;
    }

    /** The engine that evaluates, with its version, as decisions name it. */
    public String engine() {
        return Program.ENGINE;
    }

    /** What a caller may send: the structure {@code tFacts} of types.dmn. */
    public FactType.Structure facts() {
        return program.facts();
    }

    public ZoneId timeZone() {
        return program.parameters().timeZone();
    }

    /** The currency of amounts, such as EUR; empty where the settings name none. */
    public Optional<String> currency() {
        return program.parameters().setting("currency");
    }

    /** In the order of files and of tables in them. */
    public List<DecisionTable> tables() {
        return program.tables();
    }

    public Optional<DecisionTable> table(String id) {
        return tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** A service that is no part of a lead's decision, ready to be asked; empty where the bundle has none of this name. */
    public Optional<StandaloneService> service(String name) {
        return StandaloneService.of(program, name);
    }

    /**
     * Decides one lead as of a moment.
     *
     * @param facts a tree in the shape of {@link #facts()}: Map, List, String, BigDecimal, Boolean, Instant, LocalDate;
     *     absent keys are unknown
     */
    public Evaluation decide(Map<String, ? extends @Nullable Object> facts, Instant asOf) {
        return decide(facts, asOf, Depth.FULL);
    }

    /** The same to a depth, for whoever needs the verdict alone. */
    public Evaluation decide(Map<String, ? extends @Nullable Object> facts, Instant asOf, Depth depth) {
        return WithOwnClassLoader.call(() -> new Decider(program, depth).decide(facts, asOf));
    }
}
