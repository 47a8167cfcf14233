package dev.healthcheck.internal.type;

import dev.healthcheck.CallChain;
import dev.healthcheck.internal.http.HttpChecks;
import dev.healthcheck.internal.process.ProcessChecks;
import dev.healthcheck.internal.protocol.Protocols;
import dev.healthcheck.internal.resource.Resources;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.spi.CheckType;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of ready-made checks: those of the application, then the built-in types. */
public final class CheckTypes {
    /** No services before this one, for a check in code without the chain of the application. */
    private static final CallChain NO_CHAIN = () -> "";

    private final Map<String, CheckType> ofApplication = new TreeMap<>();
    private final CallChain chain;

    /** The built-in types only. */
    public CheckTypes() {
        chain = NO_CHAIN;
    }

    /**
     * Adds the types of the application, and a problem for each type that is not allowed.
     *
     * @param chain the services that have asked before this one
     * @param reserved the names of the settings that every check has, which an option cannot have
     */
    public CheckTypes(
            Collection<? extends CheckType> ofApplication,
            CallChain chain,
            Collection<String> reserved,
            DeploymentProblems problems) {
        this.chain = chain;
        for (CheckType type : ofApplication) {
            TypeRules rules = TypeRules.of(type, reserved);
            problems.addAll(rules.problems());
            if (rules.problems().isEmpty() && this.ofApplication.put(rules.name(), type) != null) {
                problems.add("there are two CheckType beans with the name '%s'; allowed: one of each name"
                        .formatted(rules.name()));
            }
        }
    }

    /** {@return the type of that name, or null} */
    public @Nullable CheckType type(String name) {
        CheckType added = ofApplication.get(name);
        return added == null ? builtIn(name, chain) : added;
    }

    /** {@return the built-in type of that name, or null} */
    public static @Nullable CheckType builtIn(String name) {
        return builtIn(name, NO_CHAIN);
    }

    /**
     * {@return the built-in type of that name, or null}
     *
     * @param chain the services that have asked before this one
     */
    public static @Nullable CheckType builtIn(String name, CallChain chain) {
        return Stream.<Supplier<@Nullable CheckType>>of(
                        () -> Protocols.type(name),
                        () -> ProcessChecks.type(name),
                        () -> HttpChecks.type(name, chain),
                        () -> Resources.type(name))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@return the names of the built-in types} */
    public static Set<String> builtInNames() {
        Set<String> names = new TreeSet<>(Protocols.NAMES);
        names.addAll(ProcessChecks.NAMES);
        names.addAll(HttpChecks.NAMES);
        names.addAll(Resources.NAMES);
        return names;
    }

    /** {@return the names of all types} */
    public Set<String> names() {
        Set<String> names = builtInNames();
        names.addAll(ofApplication.keySet());
        return names;
    }
}
