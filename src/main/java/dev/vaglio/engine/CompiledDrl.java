package dev.vaglio.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.base.util.Drools;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * DRL as Drools' compiler left it, kept in the jar by the build: most of a start would go into compiling it again. What
 * is kept is named by the SHA-256 of its texts, the version of Drools and that of Java, so it is never taken for
 * another.
 */
final class CompiledDrl {
    private static final String FOLDER = "compiled-drl";

    private final String name;

    CompiledDrl(SortedMap<String, String> drl) {
        Map<String, String> compiled = new TreeMap<>(drl);
        compiled.put("drools", String.valueOf(Drools.getFullVersion()));
        compiled.put("java", String.valueOf(Runtime.version().feature()));
        this.name = new RuleSetSource(FOLDER, compiled).hash();
    }

    /** Where it is kept under the root of the classes. */
    Path in(Path classes) {
        return classes.resolve(FOLDER).resolve(name);
    }

    /** What the build kept of it, if this release ships it. */
    Optional<KieBase> find() {
        try (InputStream kept = CompiledDrl.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return kept == null ? Optional.empty() : Optional.of(read(kept));
        } catch (IOException | ClassNotFoundException broken) {
            throw new IllegalStateException("This build's compiled rules cannot be read", broken);
        }
    }

    /** Keeps what was compiled under the root of the classes. */
    void write(KnowledgeBuilderImpl compiled, Path classes) throws IOException {
        Path file = in(classes);
        Files.createDirectories(classes.resolve(FOLDER));
        try (OutputStream out = Files.newOutputStream(file);
                DroolsObjectOutputStream objects = new DroolsObjectOutputStream(out)) {
            objects.writeObject(declared(compiled));
            objects.writeObject(new ArrayList<>(compiled.getKnowledgePackages()));
        }
    }

    /** The byte code of what the DRL declares and of what its rules became, by the path of its class. */
    private static TreeMap<String, byte[]> declared(KnowledgeBuilderImpl compiled) {
        return new TreeMap<>(((ProjectClassLoader) compiled.getRootClassLoader()).getStore());
    }

    private static KieBase read(InputStream kept) throws IOException, ClassNotFoundException {
        ClassLoader own = CompiledDrl.class.getClassLoader();
        try (DroolsObjectInputStream objects = new DroolsObjectInputStream(new BufferedInputStream(kept), own)) {
            ProjectClassLoader classes =
                    ProjectClassLoader.createProjectClassLoader(own, classes(objects.readObject()));
            objects.setClassLoader(classes);
            InternalRuleBase base =
                    RuleBaseFactory.newRuleBase(RuleBaseFactory.newKnowledgeBaseConfiguration(null, classes));
            base.addPackages(packages(objects.readObject()));
            return KnowledgeBaseFactory.newKnowledgeBase(base);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, byte[]> classes(Object written) {
        return (Map<String, byte[]>) written;
    }

    @SuppressWarnings("unchecked")
    private static Collection<KiePackage> packages(Object written) {
        return (Collection<KiePackage>) written;
    }
}
