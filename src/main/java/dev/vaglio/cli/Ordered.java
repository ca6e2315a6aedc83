package dev.vaglio.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on all cores and gives the results in the order of the input, with a bounded number of them in memory. */
final class Ordered {
    private static final int AHEAD_A_CORE = 64;

    private Ordered() {}

    static <T, R> void each(Iterator<T> items, Function<T, R> work, Consumer<R> take) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        ArrayDeque<Future<R>> ahead = new ArrayDeque<>();
        try {
            while (items.hasNext()) {
                T item = items.next();
                ahead.add(pool.submit(() -> work.apply(item)));
                if (ahead.size() >= cores * AHEAD_A_CORE) {
                    take.accept(result(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                take.accept(result(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }
}
