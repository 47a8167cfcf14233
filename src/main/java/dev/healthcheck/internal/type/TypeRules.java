package dev.healthcheck.internal.type;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for the name and the options of a type.
 *
 * @param problems a sentence for each rule that the type breaks
 */
record TypeRules(String name, List<String> problems) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String ALLOWED = "lower-case letters and digits, with hyphens between";

    static TypeRules of(CheckType type, Collection<String> reserved) {
        String bean = type.getClass().getName();
        List<String> problems = new ArrayList<>();
        try {
            String name = String.valueOf(type.name());
            if (!NAME.matcher(name).matches()) {
                problems.add("the CheckType %s: the name '%s'; allowed: %s".formatted(bean, name, ALLOWED));
            }
            Set<String> seen = new HashSet<>(reserved);
            for (CheckOption<?> option : type.options()) {
                // A variable that ends with TYPE declares a check.
                boolean isType = option.name().equals("type") || option.name().endsWith("-type");
                if (isType || !NAME.matcher(option.name()).matches() || !seen.add(option.name())) {
                    problems.add(
                            "the CheckType %s: the option '%s'; allowed: %s, once, not ending with type, and none of %s"
                                    .formatted(bean, option.name(), ALLOWED, reserved));
                }
            }
            return new TypeRules(name, problems);
        } catch (RuntimeException e) {
            problems.add("the CheckType %s throws %s; allowed: a name and options".formatted(bean, e));
            return new TypeRules("", problems);
        }
    }
}
