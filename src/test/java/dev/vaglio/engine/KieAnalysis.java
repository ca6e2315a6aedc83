package dev.vaglio.engine;

import dev.vaglio.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.runtime.Range.RangeBoundary;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.dtanalysis.InternalDMNDTAnalyser;
import org.kie.dmn.validation.dtanalysis.InternalDMNDTAnalyserFactory;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Interval;
import org.kie.dmn.validation.dtanalysis.model.Overlap;
import org.kie.internal.io.ResourceFactory;

/**
 * The step ANALYZE of KIE's validator over the models of folders, each folder by itself: a line of JSON a table, written as
 * soon as it is known. A program of its own, so that it can be ended where it does not end.
 */
final class KieAnalysis {
    private final Path answers;
    private final InternalDMNDTAnalyser analyser = InternalDMNDTAnalyserFactory.newDMNDTAnalyser(List.of());

    private KieAnalysis(Path answers) {
        this.answers = answers;
    }

    /** The file of answers, then folders of models. */
    public static void main(String[] arguments) throws IOException {
        KieAnalysis analysis = new KieAnalysis(Path.of(arguments[0]));
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            analysis.folder(Path.of(folder));
        }
    }

    private void folder(Path folder) throws IOException {
        List<Resource> models = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".dmn"))
                    .sorted()
                    .toList()) {
                Resource model = ResourceFactory.newByteArrayResource(Files.readAllBytes(file));
                model.setSourcePath(file.toString());
                models.add(model);
            }
        }
        List<DMNModel> compiled = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(models)
                .getOrElseThrow(IllegalStateException::new)
                .getModels();
        for (DMNModel model : compiled) {
            for (DTAnalysis table : analyser.analyse(model, Set.of(Validation.ANALYZE_DECISION_TABLE))) {
                write(model, table);
            }
        }
    }

    private void write(DMNModel model, DTAnalysis table) throws IOException {
        Map<String, @Nullable Object> answer = new TreeMap<>();
        answer.put("model", model.getName());
        answer.put("table", table.getSource().getId());
        answer.put("failed", table.isError());
        answer.put(
                "why", table.asDMNMessages().stream().map(DMNMessage::getText).toList());
        answer.put(
                "gaps",
                table.isError()
                        ? List.of()
                        : table.getGaps().stream().map(KieAnalysis::box).toList());
        answer.put(
                "overlaps", table.getOverlaps().stream().map(Overlap::getRules).toList());
        answer.put(
                "masked",
                table.isError()
                        ? List.of()
                        : table.getMaskedRules().stream()
                                .map(rule -> rule.maskedRule)
                                .toList());
        Files.writeString(
                answers,
                new String(Json.canonical(answer), StandardCharsets.UTF_8) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Of each column, as far as the box says something of it, its interval. */
    private static List<List<@Nullable String>> box(Hyperrectangle box) {
        return box.getEdges().stream().map(KieAnalysis::interval).toList();
    }

    private static List<@Nullable String> interval(Interval of) {
        return Arrays.asList(
                of.getLowerBound().getBoundaryType() == RangeBoundary.CLOSED ? "[" : "(",
                value(of.getLowerBound()),
                value(of.getUpperBound()),
                of.getUpperBound().getBoundaryType() == RangeBoundary.CLOSED ? "]" : ")");
    }

    /** Null is no bound. */
    private static @Nullable String value(Bound<?> of) {
        Object value = of.getValue();
        return value == Interval.NEG_INF || value == Interval.POS_INF ? null : String.valueOf(value);
    }
}
