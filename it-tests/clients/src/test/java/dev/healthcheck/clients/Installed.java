package dev.healthcheck.clients;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the programs of this machine. */
final class Installed {
    /** An ordinary user's path lacks the first two; monitoring plugins are in no path. */
    private static final List<String> MORE_FOLDERS = List.of(
            "/usr/local/sbin",
            "/usr/sbin",
            "/usr/lib/nagios/plugins",
            "/usr/lib64/nagios/plugins",
            "/usr/lib/monitoring-plugins");

    private static final int NOT_RUNNABLE = 126;

    private Installed() {}

    /**
     * {@return the path of a program} Prints its version. Skips the test if the program is missing, or lacks a library.
     *
     * @param version the argument that prints the version
     */
    static String program(String name, String debianPackage, String version) {
        Optional<String> found = find(name);
        if (found.isEmpty()) {
            Program.skip(name, debianPackage);
        }
        String path = found.orElseThrow();
        Program.Ended ended = Program.run(Shop.FOLDER.resolve("version-" + name), List.of(path, version));
        if (ended.code() >= NOT_RUNNABLE) {
            Program.skip(
                    name,
                    debianPackage + " (or a library of it: " + ended.output().strip() + ")");
        }
        System.out.println("RUNS: " + ended.output().lines().findFirst().orElse(name));
        return path;
    }

    private static Optional<String> find(String name) {
        List<String> folders = new ArrayList<>(List.of(System.getenv("PATH").split(File.pathSeparator)));
        folders.addAll(MORE_FOLDERS);
        return Stream.of(folders.toArray(String[]::new))
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .map(Path::toString)
                .findFirst();
    }
}
