package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The libraries of the application with their versions. The first call finds them, once. */
public final class Libraries {
    private static final String UNREADABLE = "unreadable";

    private final List<LibrarySource> sources;
    private @Nullable Map<String, String> versions;

    public Libraries(List<LibrarySource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** {@return the sorted library names with their versions; several versions of one library have commas between} */
    public synchronized Map<String, String> versions() {
        Map<String, String> known = versions;
        if (known == null) {
            known = Collections.unmodifiableMap(find());
            versions = known;
        }
        return known;
    }

    private Map<String, String> find() {
        Map<String, Set<String>> found = new TreeMap<>();
        BiConsumer<String, String> add = (name, version) ->
                found.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(version);
        sources.forEach(source -> read(source, add));
        Map<String, String> joined = new TreeMap<>();
        found.forEach((name, all) -> joined.put(name, String.join(", ", all)));
        return joined;
    }

    private static void read(LibrarySource source, BiConsumer<String, String> add) {
        try {
            source.jars().forEach(jar -> read(jar).forEach(add));
        } catch (IOException | RuntimeException e) {
            add.accept("libraries", UNREADABLE);
        }
    }

    private static Map<String, String> read(Jar jar) {
        try {
            return JarContents.read(jar).libraries(jar.fileName());
        } catch (Exception e) {
            return Map.of(jar.fileName(), UNREADABLE);
        }
    }
}
