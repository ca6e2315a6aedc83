package dev.vaglio;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds the picture of the packages: features depend one way, leaves know nobody, only the engine knows the rule libraries. */
@AnalyzeClasses(packages = "dev.vaglio", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** What a package may know of the others. A package that is not here fails the test. */
    private static final Map<String, List<String>> KNOWS = new TreeMap<>(Map.ofEntries(
            Map.entry("json", List.of()),
            Map.entry("database", List.of()),
            Map.entry("spreadsheet", List.of()),
            Map.entry("problem", List.of()),
            Map.entry("settings", List.of()),
            Map.entry("security", List.of("json", "problem", "settings", "database")),
            Map.entry("embedded", List.of()),
            Map.entry("workbench", List.of()),
            Map.entry("engine", List.of("json")),
            Map.entry("edit", List.of("engine", "json")),
            Map.entry("lead", List.of("engine", "json")),
            Map.entry("ruleset", List.of("lead", "engine", "json", "problem", "settings", "database", "security")),
            Map.entry("check", List.of("ruleset", "lead", "engine", "json")),
            Map.entry("audit", List.of("engine", "json", "settings")),
            Map.entry("contract", List.of("audit", "check", "ruleset", "lead", "engine", "json")),
            Map.entry(
                    "draft",
                    List.of(
                            "edit",
                            "check",
                            "contract",
                            "workbook",
                            "difference",
                            "ruleset",
                            "engine",
                            "json",
                            "problem",
                            "database",
                            "security")),
            Map.entry("reference", List.of("json", "problem", "spreadsheet", "database", "security")),
            Map.entry("owner", List.of("database")),
            Map.entry(
                    "decision",
                    List.of(
                            "lead",
                            "reference",
                            "owner",
                            "ruleset",
                            "audit",
                            "engine",
                            "json",
                            "problem",
                            "spreadsheet",
                            "settings",
                            "security")),
            Map.entry("review", List.of("decision", "ruleset", "lead", "engine", "json", "problem", "security")),
            Map.entry(
                    "pipeline",
                    List.of("check", "decision", "audit", "ruleset", "json", "problem", "spreadsheet", "security")),
            Map.entry("silent", List.of("decision", "audit", "ruleset", "problem", "settings")),
            Map.entry(
                    "change",
                    List.of(
                            "draft",
                            "check",
                            "contract",
                            "difference",
                            "ruleset",
                            "engine",
                            "json",
                            "problem",
                            "database",
                            "security")),
            Map.entry("trial", List.of("decision", "draft", "ruleset", "json", "problem", "security")),
            Map.entry("proposal", List.of("lead", "ruleset", "engine", "json", "problem", "security")),
            Map.entry("difference", List.of("check", "edit", "ruleset", "engine", "json", "problem", "security")),
            Map.entry(
                    "workbook",
                    List.of("difference", "edit", "ruleset", "engine", "json", "problem", "security", "spreadsheet")),
            Map.entry(
                    "cli",
                    List.of(
                            "check",
                            "decision",
                            "proposal",
                            "difference",
                            "edit",
                            "workbook",
                            "ruleset",
                            "lead",
                            "audit",
                            "engine",
                            "json",
                            "problem",
                            "spreadsheet")),
            Map.entry("health", List.of("ruleset", "audit"))));

    @ArchTest
    static final ArchRule packages_know_only_what_the_picture_shows = CompositeArchRule.of(KNOWS.entrySet().stream()
            .map(entry -> (ArchRule) classes()
                    .that()
                    .resideInAPackage("dev.vaglio." + entry.getKey() + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAPackage("dev.vaglio..")).or(known(entry.getKey(), entry.getValue()))))
            .toList());

    @ArchTest
    static final ArchRule every_package_is_in_the_picture = classes()
            .should()
            .resideInAnyPackage(Stream.concat(
                            Stream.of("dev.vaglio"), KNOWS.keySet().stream().map(name -> "dev.vaglio." + name + ".."))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule no_package_depends_on_itself_by_way_of_others =
            slices().matching("dev.vaglio.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_engine_knows_the_rule_libraries = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vaglio.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule the_engine_is_a_library_without_server_and_database = noClasses()
            .that()
            .resideInAPackage("dev.vaglio.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io..", "jakarta..", "java.sql..", "javax.sql..", "java.net..", "org.eclipse..");

    @ArchTest
    static final ArchRule the_engine_has_no_clock_and_no_chance = noClasses()
            .that()
            .resideInAPackage("dev.vaglio.engine..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule only_stores_speak_to_the_database = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.vaglio.audit..",
                    "dev.vaglio.change..",
                    "dev.vaglio.database..",
                    "dev.vaglio.draft..",
                    "dev.vaglio.owner..",
                    "dev.vaglio.reference..",
                    "dev.vaglio.ruleset..",
                    "dev.vaglio.security..",
                    "dev.vaglio.embedded..",
                    "dev.vaglio.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule every_resource_method_but_the_login_names_its_roles = methods()
            .that()
            .areAnnotatedWith(describe(
                    "a method of HTTP", annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
            .and()
            .doNotHaveFullName("dev.vaglio.security.SessionResource.login([B, "
                    + "jakarta.ws.rs.core.HttpHeaders, jakarta.ws.rs.core.UriInfo)")
            .should()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule packages_are_features_and_not_layers =
            noClasses().should().resideInAnyPackage("..service..", "..model..", "..util..", "..impl..");

    @ArchTest
    static final ArchRule what_a_class_needs_comes_through_its_constructor =
            fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule nothing_is_kept_in_static_fields =
            fields().that().areStatic().should().beFinal();

    private static DescribedPredicate<JavaClass> known(String self, List<String> others) {
        return resideInAnyPackage(Stream.concat(Stream.of(self), others.stream())
                .map(name -> "dev.vaglio." + name + "..")
                .toArray(String[]::new));
    }
}
