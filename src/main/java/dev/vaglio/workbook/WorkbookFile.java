package dev.vaglio.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Opens an .xlsx that anyone may have made. What it holds beyond cells is never looked at. */
final class WorkbookFile {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String DOCUMENT = "/officeDocument";
    private static final String SHARED_TEXTS = "/sharedStrings";

    private final PackedFile file;

    private WorkbookFile(PackedFile file) {
        this.file = file;
    }

    /** The sheets in their order, hidden ones too. */
    static List<RawSheet> read(byte[] bytes) throws Unreadable {
        try (PackedFile file = PackedFile.open(bytes)) {
            file.refuseWhatIsNoData();
            return new WorkbookFile(file).sheets();
        }
    }

    static Unreadable macros() {
        return Unreadable.because("macros", "The file has macros in it; save it as .xlsx without them.");
    }

    private List<RawSheet> sheets() throws Unreadable {
        String workbook = target("", DOCUMENT);
        if (workbook == null) {
            throw noWorkbook();
        }
        checkType(workbook);
        Map<String, Target> targets = targets(workbook);
        List<String> shared = sharedTexts(targets);
        AtomicInteger cellsLeft = new AtomicInteger(Limits.CELLS);
        List<RawSheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> sheet : names(workbook).entrySet()) {
            Target target = targets.get(sheet.getValue());
            if (target != null && file.has(target.part())) {
                SheetCells cells = new SheetCells(sheet.getKey(), shared, cellsLeft);
                Xml.read(file.part(target.part()), target.part(), cells);
                sheets.add(cells.sheet());
            }
        }
        return sheets;
    }

    private void checkType(String workbook) throws Unreadable {
        List<String> types = new ArrayList<>();
        List<String> macros = new ArrayList<>();
        Xml.read(file.part("[Content_Types].xml"), "[Content_Types].xml", (element, xml) -> {
            String type = xml.attribute("ContentType", "");
            if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                macros.add(type);
            } else if (xml.attribute("PartName", "").equals("/" + workbook)) {
                types.add(type);
            }
        });
        if (!macros.isEmpty()) {
            throw macros();
        }
        if (!types.contains(MAIN)) {
            throw noWorkbook();
        }
    }

    private static Unreadable noWorkbook() {
        return Unreadable.because("not_a_workbook", "The file is no .xlsx workbook.");
    }

    private List<String> sharedTexts(Map<String, Target> targets) throws Unreadable {
        SharedTexts texts = new SharedTexts();
        for (Target target : targets.values()) {
            if (target.type().endsWith(SHARED_TEXTS)) {
                Xml.read(file.part(target.part()), target.part(), texts);
            }
        }
        return texts.texts();
    }

    /** The relation of each sheet by the sheet's name. */
    private Map<String, String> names(String workbook) throws Unreadable {
        Map<String, String> names = new LinkedHashMap<>();
        Xml.read(file.part(workbook), workbook, (element, xml) -> {
            if (element.equals("sheet")) {
                names.putIfAbsent(xml.attribute("name", ""), xml.attribute("id", ""));
            }
            if (names.size() > Limits.SHEETS) {
                throw Unreadable.tooLarge("too_many_sheets", "The file has more than " + Limits.SHEETS + " sheets.");
            }
        });
        return names;
    }

    private @Nullable String target(String from, String type) throws Unreadable {
        return targets(from).values().stream()
                .filter(target -> target.type().endsWith(type))
                .map(Target::part)
                .findFirst()
                .orElse(null);
    }

    /** The parts that a part relates to, by the relation's id. */
    private Map<String, Target> targets(String from) throws Unreadable {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + from.substring(folder.length()) + ".rels";
        Map<String, Target> targets = new LinkedHashMap<>();
        if (file.has(relations)) {
            Xml.read(file.part(relations), relations, (element, xml) -> {
                if (element.equals("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    targets.put(
                            xml.attribute("Id", ""),
                            new Target(xml.attribute("Type", ""), path(folder, xml.attribute("Target", ""))));
                }
            });
        }
        return targets;
    }

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** A part and what it is to the part that names it. */
    private record Target(String type, String part) {}
}
