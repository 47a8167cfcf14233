package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The build of the application: {@code META-INF/build-info.properties} and {@code git.properties}, as plugins of Maven
 * and Gradle write them, and the manifest of the WAR. A part without its file is absent.
 */
public final class BuildSection implements Section {
    private static final String BUILD = "build.";

    /** The short names of the facts, each with the keys that plugins use for it; the first key wins. */
    private static final Map<String, List<String>> GIT = git();

    private final ApplicationFiles files;

    public BuildSection(ApplicationFiles files) {
        this.files = files;
    }

    private static Map<String, List<String>> git() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("branch", List.of("git.branch"));
        keys.put("commit", List.of("git.commit.id.full", "git.commit.id", "git.commit.id.abbrev"));
        keys.put("dirty", List.of("git.dirty"));
        keys.put("time", List.of("git.commit.time"));
        keys.put("build_time", List.of("git.build.time"));
        keys.put("tags", List.of("git.tags", "git.closest.tag.name"));
        return keys;
    }

    @Override
    public Map<String, Object> data() throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, "info", info());
        put(data, "git", gitFacts());
        put(data, "manifest", SmallText.manifest(files, "/META-INF/MANIFEST.MF"));
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Map<String, ?> part) {
        if (part != null) {
            data.put(name, part);
        }
    }

    /** {@return the entries without the prefix that all of them have} */
    private @Nullable Map<String, String> info() throws IOException {
        Map<String, String> all =
                SmallText.properties(files, ApplicationFiles.CLASSES + "META-INF/build-info.properties");
        if (all == null) {
            return null;
        }
        Map<String, String> info = new LinkedHashMap<>();
        all.forEach((key, value) -> info.put(key.startsWith(BUILD) ? key.substring(BUILD.length()) : key, value));
        return info;
    }

    /** {@return the known facts only: the file may also name its author and the address of the repository} */
    private @Nullable Map<String, Object> gitFacts() throws IOException {
        Map<String, String> all = SmallText.properties(files, ApplicationFiles.CLASSES + "git.properties");
        if (all == null) {
            return null;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        GIT.forEach((name, keys) -> keys.stream()
                .map(key -> all.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .ifPresent(value -> facts.put(name, name.equals("dirty") ? (Object) Boolean.valueOf(value) : value)));
        return facts;
    }
}
