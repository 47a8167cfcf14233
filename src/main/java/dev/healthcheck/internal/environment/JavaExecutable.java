package dev.healthcheck.internal.environment;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the executable file that runs this process. */
final class JavaExecutable {

    private JavaExecutable() {}

    static String current() {
        return of(ProcessHandle.current().info().command(), System.getProperty("java.home", ""));
    }

    /** {@return what the operating system says, or else what is usual} */
    static String of(Optional<String> command, String javaHome) {
        return command.orElseGet(() -> Path.of(javaHome, "bin", "java").toString());
    }
}
