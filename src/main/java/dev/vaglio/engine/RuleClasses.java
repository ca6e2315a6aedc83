package dev.vaglio.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes that DRL can name: the JDK's and those of the rule libraries. The compiler of DRL tries thousands of names
 * that are none; to look each of them up in every jar would be most of its time.
 */
final class RuleClasses extends ClassLoader {
    private static final List<String> PACKAGES = List.of("java.", "org.drools.", "org.kie.", "org.mvel2.");

    private final Set<String> absent = ConcurrentHashMap.newKeySet();

    RuleClasses(@Nullable ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (absent.contains(name) || PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new Absent(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException none) {
            absent.add(name);
            throw none;
        }
    }

    /** Without a stack trace, which nobody reads. */
    private static final class Absent extends ClassNotFoundException {
        private static final long serialVersionUID = 1L;

        Absent(String name) {
            super(name);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
