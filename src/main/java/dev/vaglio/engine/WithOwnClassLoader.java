package dev.vaglio.engine;

import java.util.function.Supplier;

/**
 * Runs with the class loader that loaded the engine. The rule libraries look for their parts through the thread's
 * class loader, which in a server is not always one that knows them.
 */
final class WithOwnClassLoader {
    private WithOwnClassLoader() {}

    static <T> T call(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(WithOwnClassLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
