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

/** The sources of settings without MicroProfile Config, in its default order: system properties, environment, file. */
public final class StandardSettingSources {
    static final String FILE = "META-INF/microprofile-config.properties";

    private StandardSettingSources() {}

    public static SettingSource systemProperties() {
        return SettingSource.of(text(System.getProperties()), "system property");
    }

    public static SettingSource environment() {
        return SettingSource.ofEnvironment(System.getenv());
    }

    /** {@return the files of that name on the class path of the application} A file that cannot be opened is empty. */
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
        // A cached connection would keep the jar of the application open after the undeployment.
        connection.setUseCaches(false);
        try (InputStream content = connection.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@return a source with a fault for each setting of the library in a file that cannot be read} */
    private static SettingSource unreadable(String text, String reason) {
        Map<String, SettingValue> settings = new HashMap<>();
        for (String line : text.lines().toList()) {
            String[] pair = line.strip().split("\\s*[=:]\\s*", 2);
            if (pair.length == 2 && Key.isRead(pair[0])) {
                settings.put(pair[0], new SettingValue(pair[1], FILE, "the file cannot be read: " + reason));
            }
        }
        return new SettingSource(settings::get, settings::keySet);
    }

    private static Map<String, String> text(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(Key::isRead)
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> properties.getProperty(name, "")));
    }
}
