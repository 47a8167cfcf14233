package dev.healthcheck.internal.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Where settings come from without MicroProfile Config, in its default order: system properties, environment, file. */
public final class StandardSources {
    static final String FILE = "META-INF/microprofile-config.properties";

    private StandardSources() {}

    public static List<SettingSource> of(ClassLoader application) {
        List<SettingSource> sources = new ArrayList<>();
        sources.add(SettingSource.of(text(System.getProperties()), "system property"));
        sources.add(SettingSource.ofEnvironment(System.getenv()));
        try {
            for (URL file : Collections.list(application.getResources(FILE))) {
                sources.add(SettingSource.of(text(read(file)), FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return sources;
    }

    private static Properties read(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        // A cached connection would keep the application's jar open after it is undeployed.
        connection.setUseCaches(false);
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Map<String, String> text(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(Key.ROOT))
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> properties.getProperty(name, "")));
    }
}
