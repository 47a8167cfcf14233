package dev.healthcheck.it.modulepath;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that is a module, with every library on the module path. */
class ModulePathIT {
    private static final String STARTED = "listening on ";

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void anApplicationOnTheModulePathHasBothReports(int feature) throws IOException, InterruptedException {
        Path java = jdk(feature);
        assumeTrue(java != null, "no JDK " + feature + " beside java.home, and none in JAVA" + feature + "_HOME");
        Path log = Path.of("target", "application-" + feature + ".log");
        Process application = new ProcessBuilder(
                        java.resolve(Path.of("bin", "java")).toString(),
                        "--module-path",
                        System.getProperty("application.jar") + File.pathSeparator + Path.of("target", "modules"),
                        // What only an automatic module needs, such as a log, is no module that the application
                        // requires.
                        "--add-modules",
                        "ALL-MODULE-PATH",
                        // JBoss Logging makes the loggers of Weld, but does not read the modules of Weld.
                        "--add-reads",
                        "org.jboss.logging=weld.core.impl,weld.se.core,weld.environment.common",
                        "--module",
                        "dev.healthcheck.modulepath/dev.healthcheck.modulepath.Main")
                .redirectError(log.toFile())
                .start();
        try {
            String address = "http://127.0.0.1:" + port(application, log);

            when().get(address + "/healthcheck")
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("modules", "works"))
                    .body("results[0].output.library", is("dev.healthcheck"))
                    .body("results[0].output.application", is("dev.healthcheck.modulepath"));
            when().get(address + "/healthcheck/live").then().statusCode(200);
            when().get(address + "/healthcheck/metrics").then().statusCode(200);
            when().get(address + "/environment")
                    .then()
                    .statusCode(200)
                    .body("shop.name", is("orders"))
                    .body("java.version_info.feature", is(feature))
                    .body("java.packages.'org.glassfish.jersey.core:jersey-server'", is("3.1.11"));
            application.getOutputStream().close();
            assertThat(application.waitFor()).as(Files.readString(log)).isZero();
            assertThat(log).content().doesNotContain("HC0001", "SEVERE", "IllegalAccess", "InaccessibleObject");
        } finally {
            application.destroyForcibly();
        }
    }

    private static int port(Process application, Path log) throws IOException {
        BufferedReader output = application.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(STARTED)) {
                return Integer.parseInt(line.substring(STARTED.length()));
            }
        }
        throw new AssertionError("the application has ended: " + Files.readString(log));
    }

    /** {@return the JDK of this feature release: the running one, that of the variable, or one beside it; else null} */
    private static Path jdk(int feature) throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() == feature) {
            return own;
        }
        String named = System.getenv("JAVA" + feature + "_HOME");
        if (named != null) {
            return Path.of(named);
        }
        try (Stream<Path> siblings = Files.list(own.toRealPath().getParent())) {
            return siblings.filter(folder -> folder.getFileName().toString().contains(Integer.toString(feature)))
                    .filter(folder -> Files.isExecutable(folder.resolve(Path.of("bin", "java"))))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }
}
