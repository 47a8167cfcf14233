package dev.healthcheck.internal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Where settings come from without MicroProfile Config, in its default order: system properties, environment, file. */
public final class StandardSources {
    static final String FILE = "META-INF/microprofile-config.properties";

    private StandardSources() {}

    public static SettingSource systemProperties() {
        return SettingSource.of(text(System.getProperties()), "system property");
    }

    public static SettingSource environment() {
        return SettingSource.ofEnvironment(System.getenv());
    }

    /** {@return the files of that name that the application sees} One that cannot be read has no settings of ours. */
    public static SettingSource file(ClassLoader application) {
        List<SettingSource> files = new ArrayList<>();
        for (URL file : find(application)) {
            files.add(read(file));
        }
        return SettingSource.firstOf(files);
    }

    private static List<URL> find(ClassLoader application) {
        try {
            return Collections.list(application.getResources(FILE));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static SettingSource read(URL file) {
        String text = "";
        try {
            text = content(file);
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return SettingSource.of(text(properties), FILE);
        } catch (IOException | IllegalArgumentException e) {
            return unreadable(text, String.valueOf(e.getMessage()));
        }
    }

    private static String content(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        // A cached connection would keep the application's jar open after it is undeployed.
        connection.setUseCaches(false);
        try (InputStream content = connection.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Each line of ours in a file that cannot be read is a setting with a fault. */
    private static SettingSource unreadable(String text, String reason) {
        Map<String, Setting> settings = new HashMap<>();
        for (String line : text.lines().toList()) {
            String[] pair = line.strip().split("\\s*[=:]\\s*", 2);
            if (pair.length == 2 && pair[0].startsWith(Key.ROOT)) {
                settings.put(pair[0], new Setting(pair[1], FILE, "the file cannot be read: " + reason));
            }
        }
        return new SettingSource(settings::get, settings::keySet);
    }

    private static Map<String, String> text(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(Key.ROOT))
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> properties.getProperty(name, "")));
    }
}
