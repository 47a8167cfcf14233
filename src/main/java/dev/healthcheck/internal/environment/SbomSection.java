package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The bills of materials of the application, and its libraries with their licences. A library that stands in several
 * jars is a duplicate; with several versions, it is a conflict.
 */
public final class SbomSection implements Section {
    private static final int MOST = 2000;

    private final Libraries libraries;
    private final List<SbomDocument> documents;

    /** Reads the bills of materials once: the files of an application do not change. */
    public SbomSection(Libraries libraries, ApplicationFiles files) {
        this.libraries = libraries;
        this.documents = SbomFiles.of(files);
    }

    @Override
    public Map<String, Object> data() {
        Libraries.Inventory inventory = libraries.all();
        List<SbomDocument> all = new ArrayList<>(documents);
        all.addAll(inventory.sboms());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("documents", all.stream().limit(MOST).map(SbomDocument::shown).toList());
        data.put(
                "libraries",
                inventory.libraries().stream()
                        .limit(MOST)
                        .map(SbomSection::shown)
                        .toList());
        data.put("duplicates", repeated(inventory.libraries(), false));
        data.put("conflicts", repeated(inventory.libraries(), true));
        return data;
    }

    private static Map<String, Object> shown(Library library) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", library.name());
        shown.put("version", library.version());
        shown.put("license", library.license());
        shown.put("jar", library.file());
        return shown;
    }

    /** {@return the libraries in several jars, with one version or with several} */
    private static List<Map<String, Object>> repeated(List<Library> libraries, boolean conflicting) {
        Map<String, List<Library>> byName =
                libraries.stream().collect(Collectors.groupingBy(Library::name, TreeMap::new, Collectors.toList()));
        List<Map<String, Object>> repeated = new ArrayList<>();
        byName.forEach((name, alike) -> {
            List<String> versions =
                    alike.stream().map(Library::version).distinct().toList();
            if (alike.size() > 1 && (versions.size() > 1) == conflicting && repeated.size() < MOST) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("name", name);
                one.put("versions", versions);
                one.put("jars", alike.stream().map(Library::file).toList());
                repeated.add(one);
            }
        });
        return repeated;
    }
}
