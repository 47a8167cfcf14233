package dev.healthcheck.checks;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.spi.LimitedCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ready-made check with options. {@link Checks} makes it.
 *
 * <pre>{@code
 * Checks.of("disk-space").with("path", "/var/orders").with("failed", "2%")
 * }</pre>
 *
 * <p>Any thread may use it. {@link #with} does not change it.
 */
public final class ReadyCheck implements LimitedCheck {
    private final CheckType type;
    private final Map<String, String> options;
    private volatile @Nullable Check check;

    ReadyCheck(CheckType type) {
        this(type, Map.of());
    }

    private ReadyCheck(CheckType type, Map<String, String> options) {
        this.type = type;
        this.options = options;
    }

    /**
     * {@return this check with an option}
     *
     * @param option the name of the option, such as {@code degraded}
     * @param value the value, whose text is that of the setting: {@code 500}, {@code "500ms"} or a {@link Duration}
     * @throws IllegalArgumentException if the type has no such option, or the value is not allowed
     */
    public ReadyCheck with(String option, Object value) {
        requireNonNull(option, "option");
        String text = requireNonNull(value, "value").toString();
        CheckOption<?> known = type.options().stream()
                .filter(one -> one.name().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the option '%s' of the type %s; allowed: %s"
                        .formatted(
                                option,
                                type.name(),
                                String.join(
                                        ", ",
                                        type.options().stream()
                                                .map(CheckOption::name)
                                                .toList()))));
        Map<String, String> more = new TreeMap<>(options);
        more.put(option, text);
        CheckOptions.of(List.of(known), Map.of(option, text));
        return new ReadyCheck(type, more);
    }

    /**
     * Runs the check.
     *
     * @throws IllegalArgumentException if an option is missing, or if two options do not go together
     */
    @Override
    public CheckResult check(Duration limit) throws Exception {
        Check made = check;
        if (made == null) {
            made = type.create(CheckOptions.of(type.options(), options));
            check = made;
        }
        return made instanceof LimitedCheck limited ? limited.check(limit) : made.check();
    }
}
