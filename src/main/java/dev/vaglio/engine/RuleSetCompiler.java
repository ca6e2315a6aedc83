package dev.vaglio.engine;

import dev.vaglio.engine.Findings.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.kie.api.KieBase;
import org.kie.dmn.api.core.DMNRuntime;

/**
 * Turns a bundle into a rule set, or says everything that is wrong with it. Safe on hostile input: a bundle has at most
 * 500 files of at most 2,000,000 characters, 20,000,000 together; a model's XML at most 200,000 elements 40 deep and no
 * DOCTYPE; a table at most 5,000 rows and 50,000 cells of at most 1,000 characters; an expression at most 20,000
 * characters with brackets 30 deep. Keeps the DRL it compiled last; use one compiler for many bundles.
 */
public final class RuleSetCompiler {
    private final DrlCompiler drl = new DrlCompiler();

    /** Compiles a bundle that nobody has vouched for: its models go through Drools' own compiler, too. */
    public Compilation compile(RuleSetSource source) {
        return compile(source, false);
    }

    /** Compiles a bundle that was accepted before, without what only finds faults; the rule set is the same. */
    public Compilation load(RuleSetSource source) {
        return compile(source, true);
    }

    /**
     * Keeps the compiled DRL of a bundle under the root of the classes, where it is found instead of compiled again. For
     * the build alone: what is kept is code.
     *
     * @return the file
     * @throws IllegalArgumentException for DRL with errors
     */
    public static Path keepDrl(RuleSetSource source, Path classes) throws IOException {
        Findings findings = new Findings();
        SortedMap<String, String> drl = Bundle.read(source, findings).drl();
        CompiledDrl kept = new CompiledDrl(drl);
        if (!Files.exists(kept.in(classes))) {
            Optional<KnowledgeBuilderImpl> compiled = WithOwnClassLoader.call(() -> DrlCompiler.build(drl, findings));
            kept.write(
                    compiled.orElseThrow(
                            () -> new IllegalArgumentException(findings.sorted().toString())),
                    classes);
        }
        return kept.in(classes);
    }

    private Compilation compile(RuleSetSource source, boolean accepted) {
        Findings findings = new Findings();
        Optional<Program> program = sized(source, findings)
                ? WithOwnClassLoader.call(() -> program(source, accepted, findings))
                : Optional.empty();
        return program.isPresent() && !findings.hasErrors()
                ? new Compilation.Compiled(new RuleSet(source, program.get()), findings.sorted())
                : new Compilation.Rejected(findings.sorted());
    }

    static boolean sized(RuleSetSource source, Findings findings) {
        long all = 0;
        for (Map.Entry<String, String> file : source.files().entrySet()) {
            all += file.getValue().length();
            if (file.getValue().length() > Limits.FILE_CHARACTERS) {
                findings.error(
                        "too-large",
                        Place.of(file.getKey()),
                        "The file is longer than " + Limits.FILE_CHARACTERS + " characters");
            }
        }
        if (source.files().size() > Limits.FILES || all > Limits.BUNDLE_CHARACTERS) {
            findings.error(
                    "too-large",
                    Place.of(""),
                    "The bundle has more than " + Limits.FILES + " files or " + Limits.BUNDLE_CHARACTERS
                            + " characters");
        }
        return !findings.hasErrors();
    }

    private Optional<Program> program(RuleSetSource source, boolean accepted, Findings findings) {
        Bundle bundle = Bundle.read(source, findings);
        Findings ofDrl = new Findings();
        CompletableFuture<Optional<KieBase>> compiledDrl =
                CompletableFuture.supplyAsync(() -> drl.compile(bundle.drl(), ofDrl));
        ItemTypes types = new ItemTypes(bundle, findings);
        List<DecisionTable> tables = tables(bundle, types, findings);
        if (!accepted) {
            check(bundle, tables, findings);
        }
        Optional<FactType.Structure> facts = needed(types, "tFacts", findings);
        Optional<FactType.Structure> measures = needed(types, "tMeasures", findings);
        if (bundle.graph().isEmpty()) {
            findings.error("no-outcome", Place.of("dmn"), "No model has the decision " + Bundle.OUTCOME);
        }
        if (safe(findings)) {
            settings(new Parameters(tables), findings);
        }
        Optional<Tables> own = findings.hasErrors() ? Optional.empty() : Optional.of(own(bundle, types, tables));
        boolean known = accepted && own.flatMap(Tables::graph).isPresent();
        Optional<DMNRuntime> drools =
                known || !safe(findings) ? Optional.empty() : new DmnCompiler(findings).compile(bundle);
        Optional<KieBase> base = compiledDrl.join();
        findings.addAll(ofDrl);
        if (facts.isEmpty() || measures.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        DeclaredTypes declared = declared(base.get(), bundle, facts.get(), tables, findings);
        if (findings.hasErrors() || own.isEmpty()) {
            return Optional.empty();
        }
        Parameters parameters = new Parameters(tables);
        return Optional.of(new Program(
                bundle,
                facts.get(),
                parameters,
                tables,
                tableOfRow(tables),
                new Measurer(base.get(), declared, parameters, measures.get()),
                graph(bundle, own.get(), drools),
                new Services(bundle),
                new Signature(own.get().programs().values())));
    }

    private static void check(Bundle bundle, List<DecisionTable> tables, Findings findings) {
        new ModelCheck(findings).check(bundle);
        TableCheck check = new TableCheck(bundle, findings);
        tables.forEach(check::check);
    }

    /** The tables prepared for evaluation, and the graph of them unless only Drools can evaluate the models. */
    private record Tables(Map<String, TableProgram> programs, Optional<TableGraph> graph) {}

    private static Tables own(Bundle bundle, ItemTypes types, List<DecisionTable> tables) {
        ZoneId zone = new Parameters(tables).timeZone();
        Map<String, TableProgram> programs = new LinkedHashMap<>();
        tables.forEach(table -> programs.put(table.id(), new TableProgram(table, programs.size(), zone)));
        return new Tables(
                programs, bundle.graph().flatMap(graph -> new GraphReader(bundle, types, programs).read(graph)));
    }

    private static Graph graph(Bundle bundle, Tables tables, Optional<DMNRuntime> drools) {
        return tables.graph().isPresent()
                ? tables.graph().get()
                : new DroolsGraph(drools.orElseThrow(), bundle.graph().orElseThrow(), tables.programs());
    }

    /** KIE sees only models in which nothing could call Java or run away. */
    private static boolean safe(Findings findings) {
        return findings.sorted().stream()
                .map(Diagnostic::code)
                .noneMatch(java.util.Set.of(
                        "unsafe",
                        "too-large",
                        "too-deep",
                        "doctype",
                        "malformed-xml",
                        "not-dmn",
                        "duplicate-model",
                        "unknown-import",
                        "type-recursion")::contains);
    }

    private static List<DecisionTable> tables(Bundle bundle, ItemTypes types, Findings findings) {
        List<DecisionTable> tables = new ArrayList<>();
        bundle.models().forEach(model -> tables.addAll(new TableReader(model, types, findings).tables()));
        return List.copyOf(tables);
    }

    private static Optional<FactType.Structure> needed(ItemTypes types, String name, Findings findings) {
        Optional<FactType.Structure> type = types.structure(name);
        if (type.isEmpty()) {
            findings.error(
                    "no-type", Place.of("dmn/types.dmn"), "No structure " + name + " in " + Bundle.TYPES_NAMESPACE);
        }
        return type;
    }

    private static DeclaredTypes declared(
            KieBase base, Bundle bundle, FactType.Structure facts, List<DecisionTable> tables, Findings findings) {
        Map<String, DecisionTable> byId = new HashMap<>();
        tables.forEach(table -> byId.put(table.id(), table));
        DeclaredTypes declared = new DeclaredTypes(base);
        declared.check(
                facts, byId, bundle.drl().isEmpty() ? "rules" : bundle.drl().firstKey(), findings);
        return declared;
    }

    private static void settings(Parameters parameters, Findings findings) {
        try {
            parameters.timeZone();
            parameters.horizonDays();
        } catch (DateTimeException | NumberFormatException wrong) {
            findings.error(
                    "settings", Place.of("dmn/parameters.dmn").table("settings"), "timeZone or horizonDays is wrong");
        }
    }

    private static Map<String, String> tableOfRow(List<DecisionTable> tables) {
        Map<String, String> tableOfRow = new HashMap<>();
        tables.forEach(table -> table.rows().forEach(row -> tableOfRow.put(row.id(), table.id())));
        return Map.copyOf(tableOfRow);
    }
}
