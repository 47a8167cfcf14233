package dev.healthcheck.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of the options of one check. Immutable.
 *
 * <pre>{@code
 * CheckOptions options = CheckOptions.of(List.of(HOST, PORT), Map.of("host", "cache"));
 * options.get(PORT); // 6379, the default of the option
 * }</pre>
 */
public final class CheckOptions {
    private final Map<String, Object> values;

    private CheckOptions(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * {@return the values of texts}
     *
     * @param options the options of the type
     * @param texts the text of each option that is set, by the name of the option; an empty text is not set
     * @throws IllegalArgumentException if a text is not allowed, belongs to no option, or is missing; the message has
     *     all problems
     */
    public static CheckOptions of(Collection<CheckOption<?>> options, Map<String, String> texts) {
        List<String> problems = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (CheckOption<?> option : options) {
            String set = texts.getOrDefault(option.name(), "");
            String text = set.isEmpty() ? option.defaultValue() : set;
            if (!text.isEmpty()) {
                read(option, text, values, problems);
            } else if (option.isRequired()) {
                problems.add("the option %s is not set; allowed: %s".formatted(option.name(), option.allowed()));
            }
        }
        texts.keySet().stream()
                .filter(name ->
                        options.stream().noneMatch(option -> option.name().equals(name)))
                .map(name -> "'%s' is no option; allowed: %s"
                        .formatted(name, options.stream().map(CheckOption::name).toList()))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new CheckOptions(values);
    }

    private static void read(CheckOption<?> option, String text, Map<String, Object> values, List<String> problems) {
        try {
            values.put(option.name(), option.parse(text));
        } catch (IllegalArgumentException notAllowed) {
            problems.add("%s = '%s'; allowed: %s"
                    .formatted(option.name(), option.isSecret() ? SecretScrubber.MASK : text, option.allowed()));
        }
    }

    /**
     * {@return the value of the option, or its default}
     *
     * @param option an option of the type
     * @throws IllegalStateException if the option is neither set nor has a default
     */
    public <T> T get(CheckOption<T> option) {
        return find(option).orElseThrow(() -> new IllegalStateException("the option " + option.name() + " is not set"));
    }

    /**
     * {@return the value of the option, or its default; empty without both}
     *
     * @param option an option of the type
     */
    @SuppressWarnings("unchecked") // The parser of the option has made the value.
    public <T> Optional<T> find(CheckOption<T> option) {
        return Optional.ofNullable((T) values.get(option.name()));
    }
}
