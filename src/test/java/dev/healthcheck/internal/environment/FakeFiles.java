package dev.healthcheck.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a WAR in memory. */
final class FakeFiles implements ApplicationFiles {
    private final Map<String, String> files = new LinkedHashMap<>();

    FakeFiles with(String path, String content) {
        files.put(path, content);
        return this;
    }

    @Override
    public @Nullable InputStream open(String path) {
        String content = files.get(path);
        return content == null ? null : new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    @Override
    public Collection<String> list(String directory) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(directory) && path.indexOf('/', directory.length()) < 0)
                .toList();
    }
}
