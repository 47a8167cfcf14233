package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The libraries of the application with their versions. The first call finds them, once. */
public final class Libraries {
    private static final String UNREADABLE = "unreadable";

    private final List<LibrarySource> sources;
    private @Nullable Inventory inventory;

    /** The content of all jars. */
    record Inventory(List<Library> libraries, List<SbomDocument> sboms) {
        Inventory {
            libraries = List.copyOf(libraries);
            sboms = List.copyOf(sboms);
        }
    }

    public Libraries(List<LibrarySource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** {@return the sorted library names with their versions; several versions of one library have commas between} */
    public Map<String, String> versions() {
        Map<String, Set<String>> found = new TreeMap<>();
        all().libraries()
                .forEach(one -> found.computeIfAbsent(one.name(), key -> new LinkedHashSet<>())
                        .add(one.version()));
        Map<String, String> joined = new TreeMap<>();
        found.forEach((name, versions) -> joined.put(name, String.join(", ", versions)));
        return Collections.unmodifiableMap(joined);
    }

    /** {@return the libraries, in the order of their names and versions} The first call reads the jars. */
    synchronized Inventory all() {
        Inventory known = inventory;
        if (known == null) {
            known = find();
            inventory = known;
        }
        return known;
    }

    private Inventory find() {
        List<Library> libraries = new ArrayList<>();
        List<SbomDocument> sboms = new ArrayList<>();
        sources.forEach(source -> read(source, libraries, sboms));
        // The order of versions of one library stays that of the class path.
        libraries.sort(Comparator.comparing(Library::name));
        return new Inventory(libraries, sboms);
    }

    private static void read(LibrarySource source, List<Library> libraries, List<SbomDocument> sboms) {
        try {
            source.jars().forEach(jar -> read(jar, libraries, sboms));
        } catch (IOException | RuntimeException e) {
            libraries.add(new Library("libraries", UNREADABLE, null, ""));
        }
    }

    private static void read(Jar jar, List<Library> libraries, List<SbomDocument> sboms) {
        try {
            JarContents contents = JarContents.read(jar);
            libraries.addAll(contents.libraries(jar.fileName()));
            sboms.addAll(contents.sboms(jar.fileName()));
        } catch (Exception e) {
            libraries.add(new Library(jar.fileName(), UNREADABLE, null, jar.fileName()));
        }
    }
}
