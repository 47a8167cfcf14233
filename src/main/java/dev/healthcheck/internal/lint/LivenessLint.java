package dev.healthcheck.internal.lint;

import dev.healthcheck.internal.lint.ClassCode.Method;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why a check does not belong into the liveness: it uses a database, a network, or something else outside of
 * the process. While that is down, restarts of the process do not help.
 */
public final class LivenessLint {
    /** More than any class file has. */
    private static final int MOST_BYTES = 16_000_000;

    /** More classes above than any class has. */
    private static final int MOST_CLASSES_ABOVE = 50;

    private final Function<String, ? extends @Nullable InputStream> files;

    /** @param files opens the class file of a class by its name, with dots; returns null for an unknown class */
    public LivenessLint(Function<String, ? extends @Nullable InputStream> files) {
        this.files = files;
    }

    /** {@return a lint that reads the class files of a class loader} */
    public static LivenessLint of(ClassLoader loader) {
        return new LivenessLint(name -> loader.getResourceAsStream(name.replace('.', '/') + ".class"));
    }

    /** {@return a sentence with the name and the reasons; null for a check that belongs into the liveness} */
    public @Nullable String warning(LintedCheck check) {
        List<String> reasons = reasons(check);
        return reasons.isEmpty()
                ? null
                : "the liveness check '%s' on %s depends on something that a restart of this process does not repair: %s"
                        .formatted(check.name(), check.origin(), String.join("; ", reasons));
    }

    /** {@return the reasons, such as "injects javax.sql.DataSource, a database"} A class file that is malformed has none. */
    public List<String> reasons(LintedCheck check) {
        List<Use> uses = uses(check.method());
        Set<String> reasons = new LinkedHashSet<>();
        Set<String> injected = new TreeSet<>();
        typesIn(check.ofMethod()).forEach(type -> injects(type, "injects %s, %s", injected, reasons));
        typesIn(check.ofBean()).forEach(type -> injects(type, patternOfBean(type, uses), injected, reasons));
        if (uses != null) {
            firstOfEachKind(uses.stream().filter(use -> use.way() == Use.Way.CALLS || !injected.contains(use.type())))
                    .forEach((kind, use) -> reasons.add(use.text() + ", " + kind));
        }
        return List.copyOf(reasons);
    }

    private static Stream<String> typesIn(List<String> types) {
        return types.stream().flatMap(type -> TypeNames.in(type).stream()).distinct();
    }

    private static void injects(String type, String pattern, Set<String> injected, Set<String> reasons) {
        Optional<Kind> kind = Kinds.ofType(type);
        if (kind.isPresent() && injected.add(type)) {
            reasons.add(pattern.formatted(type, kind.get().text()));
        }
    }

    /** {@return the text for a type that the bean injects, perhaps for another of its methods} */
    private static String patternOfBean(String type, @Nullable List<Use> uses) {
        if (uses == null) {
            return "its bean injects %s, %s";
        }
        return uses.stream().anyMatch(use -> use.type().equals(type))
                ? "injects %s, %s"
                : "its bean injects %s, %s, which the method itself does not use";
    }

    /** {@return a use by the text of each kind, in the order of the code} */
    private static Map<String, Use> firstOfEachKind(Stream<Use> uses) {
        Map<String, Use> first = new LinkedHashMap<>();
        uses.forEach(use -> use.kind()
                .ifPresent(kind ->
                        first.merge(kind.text(), use, (a, b) -> b.way().compareTo(a.way()) < 0 ? b : a)));
        return first;
    }

    private @Nullable List<Use> uses(@Nullable MethodName wanted) {
        if (wanted == null) {
            return null;
        }
        Map<String, Optional<ClassCode>> known = new HashMap<>();
        Function<String, @Nullable ClassCode> classes =
                name -> known.computeIfAbsent(name, this::read).orElse(null);
        try {
            ClassCode type = classes.apply(wanted.className().replace('.', '/'));
            for (int above = 0; type != null && above < MOST_CLASSES_ABOVE; above++) {
                Optional<Method> method = type.method(wanted);
                if (method.isPresent()) {
                    return MethodUses.of(type, method.get(), classes);
                }
                type = type.superName() == null ? null : classes.apply(type.superName());
            }
            return null;
        } catch (RuntimeException malformed) {
            return null;
        }
    }

    private Optional<ClassCode> read(String internal) {
        try (InputStream file = files.apply(internal.replace('/', '.'))) {
            return file == null ? Optional.empty() : Optional.of(new ClassCode(file.readNBytes(MOST_BYTES)));
        } catch (Exception unreadable) {
            return Optional.empty();
        }
    }
}
