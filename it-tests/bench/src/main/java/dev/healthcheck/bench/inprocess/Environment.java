package dev.healthcheck.bench.inprocess;

import dev.healthcheck.bench.result.Goal;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.result.Samples;
import dev.healthcheck.internal.cdi.BuiltInSections;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.servlet.DeploymentContext;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The whole environment report of an application with 60 libraries: the first in a new JVM, and later ones. */
public final class Environment {
    private static final int LIBRARIES = 60;
    private static final int FIRSTS = 10;
    private static final int WARM_UP = 200;
    private static final int LATER = 500;

    private Environment() {}

    /** Measures first reports in JVMs of their own, and later ones here. */
    public static void measure(Results results) throws IOException, InterruptedException {
        List<Double> firsts = new ArrayList<>();
        for (int i = 0; i < FIRSTS; i++) {
            firsts.add(firstInNewJvm());
        }
        String what = " environment report of " + LIBRARIES + " libraries";
        results.add("first" + what, Samples.of(firsts), " ms", Goal.atMost(500));
        try (Reports reports = new Reports()) {
            reports.times(WARM_UP);
            results.add("later" + what, Samples.of(reports.times(LATER)), " ms", Goal.atMost(50));
            results.add("size of it", reports.bytes(), " bytes", Goal.atMost(500_000));
        }
    }

    private static double firstInNewJvm() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Environment.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jvm.waitFor() != 0) {
            throw new IllegalStateException("no first report: " + text);
        }
        return Double.parseDouble(text.strip());
    }

    /** Prints the milliseconds of the first report. */
    public static void main(String[] arguments) throws IOException {
        try (Reports reports = new Reports()) {
            System.out.println(reports.times(1).get(0));
        }
    }

    /** The library without a server, on a class path of so many jars. */
    private static final class Reports implements AutoCloseable {
        private final RunnerThreads threads;
        private final Engine engine;
        private final URLClassLoader application;
        private int bytes;

        Reports() throws IOException {
            application = new URLClassLoader(jars(), null);
            DeploymentProblems problems = new DeploymentProblems();
            Settings settings = Settings.read(
                    SettingSource.of(
                            Map.of("healthcheck.environment.access", "public", "healthcheck.timeout", "1m"), "bench"),
                    problems);
            threads = new RunnerThreads("own", Environment.class.getClassLoader(), System.getLogger("bench"));
            engine = Engine.with(settings).threads(threads).problems(problems).build();
            DeploymentContext deployment = new DeploymentContext.PlainApplication(application, false);
            // The class path of this JVM would count too, and has other jars.
            System.setProperty("java.class.path", "");
            BuiltInSections.of(settings, "bench", () -> deployment, Set::of, (name, value) -> value)
                    .forEach(engine.registry()::addSection);
        }

        /** {@return as many jars of this class path, in the order of their names} */
        private static URL[] jars() throws IOException {
            List<URL> jars = new ArrayList<>();
            for (String element : Stream.of(
                            System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(element -> element.endsWith(".jar"))
                    .sorted()
                    .limit(LIBRARIES)
                    .toList()) {
                jars.add(Path.of(element).toUri().toURL());
            }
            if (jars.size() < LIBRARIES) {
                throw new IllegalStateException("too few jars: " + jars.size());
            }
            return jars.toArray(URL[]::new);
        }

        List<Double> times(int count) {
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                bytes = engine.environment().report(Map.of()).length;
                times.add((System.nanoTime() - start) / 1e6);
            }
            return times;
        }

        double bytes() {
            return bytes;
        }

        @Override
        public void close() throws IOException {
            threads.close();
            engine.close();
            application.close();
        }
    }
}
