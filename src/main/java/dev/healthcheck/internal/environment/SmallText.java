package dev.healthcheck.internal.environment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Reads properties and manifests up to a limit. */
final class SmallText {
    /** The maximum number of bytes to read from one file. */
    static final int MOST_BYTES = 1_000_000;

    private static final int MOST_ENTRIES = 100;
    private static final int LONGEST = 1000;

    private SmallText() {}

    static InputStream bounded(InputStream content) throws IOException {
        return new ByteArrayInputStream(content.readNBytes(MOST_BYTES));
    }

    static Properties properties(InputStream content) throws IOException {
        Properties properties = new Properties();
        properties.load(bounded(content));
        return properties;
    }

    /** {@return the properties of the file of the application by name; null if the file does not exist} */
    static @Nullable Map<String, String> properties(ApplicationFiles files, String path) throws IOException {
        try (InputStream content = files.open(path)) {
            return content == null ? null : entries(properties(content));
        }
    }

    /** {@return the main attributes of the manifest of the application; null without a manifest} */
    static @Nullable Map<String, String> manifest(ApplicationFiles files, String path) throws IOException {
        try (InputStream content = files.open(path)) {
            return content == null ? null : entries(new Manifest(bounded(content)).getMainAttributes());
        }
    }

    private static Map<String, String> entries(Map<?, ?> all) {
        Map<String, String> entries = new TreeMap<>();
        all.forEach((name, value) -> entries.put(String.valueOf(name), cut(String.valueOf(value))));
        while (entries.size() > MOST_ENTRIES) {
            entries.keySet().stream().skip(MOST_ENTRIES).findFirst().ifPresent(entries::remove);
        }
        return entries;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
