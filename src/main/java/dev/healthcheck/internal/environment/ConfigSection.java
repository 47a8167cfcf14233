package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The configuration of the application, by its kind, with the origin of each value. */
public final class ConfigSection implements Section {
    /** The largest number of origins; a useful configuration has fewer. */
    private static final int MOST = 2000;

    private final Supplier<Map<String, String>> settings;
    private final Supplier<Map<String, String>> microProfile;
    private final Supplier<Map<String, String>> contextParameters;
    private final Supplier<Map<String, List<Origin>>> origins;
    private final Supplier<? extends Collection<String>> unread;

    /**
     * A value of a key in one source.
     *
     * @param source the name of the source
     * @param ordinal the priority of the source; null without one
     */
    public record Origin(String source, @Nullable Integer ordinal, String value) {}

    /**
     * @param origins returns the values of each key, the value in force first
     * @param unread returns the keys of the library that nothing reads
     */
    public ConfigSection(
            Supplier<Map<String, String>> settings,
            Supplier<Map<String, String>> microProfile,
            Supplier<Map<String, String>> contextParameters,
            Supplier<Map<String, List<Origin>>> origins,
            Supplier<? extends Collection<String>> unread) {
        this.settings = settings;
        this.microProfile = microProfile;
        this.contextParameters = contextParameters;
        this.origins = origins;
        this.unread = unread;
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("healthcheck", settings.get());
        data.put("microprofile", microProfile.get());
        data.put("context_params", contextParameters.get());
        data.put("origins", origins());
        data.put("unread", List.copyOf(unread.get()));
        return data;
    }

    /** Makes a list: a mask would replace the whole value under a key of a map that names a secret. */
    private List<Map<String, Object>> origins() {
        return new TreeMap<>(origins.get())
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .limit(MOST)
                        .map(entry -> origin(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static Map<String, Object> origin(String name, List<Origin> values) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("name", name);
        addSource(values.get(0), origin);
        if (values.size() > 1) {
            origin.put(
                    "hides",
                    values.stream().skip(1).map(hidden -> hidden(name, hidden)).toList());
        }
        return origin;
    }

    /** Names the key beside the value, because the name decides whether the value is a secret. */
    private static Map<String, Object> hidden(String name, Origin hidden) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", name);
        value.put("value", hidden.value());
        addSource(hidden, value);
        return value;
    }

    private static void addSource(Origin origin, Map<String, Object> data) {
        data.put("source", origin.source());
        String file = file(origin.source());
        if (!file.isEmpty()) {
            data.put("file", file);
        }
        if (origin.ordinal() != null) {
            data.put("ordinal", origin.ordinal());
        }
    }

    /** {@return the file in the name of a source, such as {@code PropertiesConfigSource[source=file:/a.properties]}} */
    static String file(String source) {
        return Stream.of(source.split("[\\[\\]=\\s]"))
                .filter(part -> part.matches("(?i).*\\.(properties|ya?ml|conf|json|toml|xml)"))
                .findFirst()
                .orElse("");
    }
}
