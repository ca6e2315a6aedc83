package dev.vaglio.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a running service holds once its garbage is collected: kilobytes of heap, and classes. */
record Footprint(long heap, long classes) {
    static Footprint of(RunningService service) throws IOException {
        ask(service, "GC.run");
        ask(service, "GC.run");
        String counters = ask(service, "PerfCounter.print");
        long unloaded = number(counters, "java.cls.unloadedClasses=", "\n");
        return new Footprint(
                number(ask(service, "GC.heap_info"), " used ", "K"),
                number(counters, "java.cls.loadedClasses=", "\n") - unloaded);
    }

    private static long number(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return Long.parseLong(text.substring(from, text.indexOf(after, from)).strip());
    }

    private static String ask(RunningService service, String command) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(jcmd, String.valueOf(service.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
