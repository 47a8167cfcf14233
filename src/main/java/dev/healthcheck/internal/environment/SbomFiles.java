package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the bills of materials of an application outside of its jars. */
final class SbomFiles {
    private static final String DIRECTORY = "META-INF/sbom/";

    private static final int MOST = 50;

    /** The file names that build tools use in a directory with other JSON files. */
    private static final Pattern USUAL = Pattern.compile("(bom|sbom)\\.json|.*\\.(cdx|spdx)\\.json");

    private SbomFiles() {}

    /** {@return whether the file of a jar is a bill of materials} */
    static boolean isInJar(String name) {
        return name.startsWith(DIRECTORY) && name.endsWith(".json");
    }

    static List<SbomDocument> of(ApplicationFiles files) {
        List<SbomDocument> documents = new ArrayList<>();
        for (String path : paths(files)) {
            try (InputStream content = files.open(path)) {
                if (content != null) {
                    documents.add(SbomDocument.read(path, content));
                }
            } catch (IOException e) {
                documents.add(new SbomDocument(path, "unreadable", "", 0));
            }
        }
        return documents;
    }

    private static List<String> paths(ApplicationFiles files) {
        List<String> paths = new ArrayList<>();
        for (String directory : List.of("/" + DIRECTORY, ApplicationFiles.CLASSES + DIRECTORY)) {
            files.list(directory).stream()
                    .filter(path -> path.endsWith(".json"))
                    .sorted()
                    .forEach(paths::add);
        }
        files.list(ApplicationFiles.CLASSES).stream()
                .filter(path ->
                        USUAL.matcher(path.substring(path.lastIndexOf('/') + 1)).matches())
                .sorted()
                .forEach(paths::add);
        return paths.subList(0, Math.min(MOST, paths.size()));
    }
}
