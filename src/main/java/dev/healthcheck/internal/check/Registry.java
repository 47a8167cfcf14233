package dev.healthcheck.internal.check;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.Section;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.CheckExceptionHandler;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Holds the checks, in the order of their names, and the sections, in the order of their addition. */
public final class Registry implements HealthCheckRegistry {
    /** The names that checks and sections may have; the text follows "allowed:" in messages. */
    public static final String ALLOWED_NAMES = "text without control characters, and without white space at its ends";

    private final CheckSettingsReader settings;
    private final UnaryOperator<@Nullable String> takenBy;
    private final @Nullable CheckExceptionHandler exceptionHandler;
    private final ReturnValues values;
    private final Map<String, CheckCell> checks = new TreeMap<>();
    private final Map<String, CheckCell> sections = new LinkedHashMap<>();
    /** The removed checks whose run has not ended, by name. The next check of the name waits for that run. */
    private final Map<String, CheckCell> ending = new HashMap<>();

    private final AtomicLong results = new AtomicLong();
    private final Consumer<CheckCell> removal;
    /** Null from each change until the next call of {@link #checks()}: code may add thousands of checks one by one. */
    private volatile @Nullable List<CheckCell> enabledChecks;

    private volatile long version;

    /**
     * Makes a registry without checks and sections.
     *
     * @param takenBy returns the holder of a check's route, as a text after "taken by"; null if the route is free
     * @param removal receives each removed check, without a lock
     */
    public Registry(
            CheckSettingsReader settings,
            UnaryOperator<@Nullable String> takenBy,
            @Nullable CheckExceptionHandler exceptionHandler,
            ReturnValues values,
            Consumer<CheckCell> removal) {
        this.settings = settings;
        this.takenBy = takenBy;
        this.exceptionHandler = exceptionHandler;
        this.values = values;
        this.removal = removal;
    }

    public static boolean isAllowed(String name) {
        return !name.isEmpty() && name.equals(name.strip()) && name.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public void addCheck(String name, Check check) {
        requireNonNull(check, "check");
        addCheck(name, AnnotationSettings.NONE, Set.of(Check.class), returnedBy(() -> check));
    }

    /**
     * Adds a check that has an annotation.
     *
     * @param types the declared return types of the check; empty if they are not known
     */
    public void addCheck(
            String name, AnnotationSettings annotation, Collection<? extends Type> types, Invocation invocation) {
        requireNonNull(name, "name");
        DeploymentProblems problems = new DeploymentProblems();
        String taken = takenBy.apply(name);
        if (taken != null) {
            problems.add("the name '%s' is taken by %s; allowed: any other name".formatted(name, taken));
        }
        CheckSettings limits = settings.read(name, annotation, problems);
        String wrong = problems.line();
        if (wrong != null) {
            throw new IllegalArgumentException(wrong);
        }
        CheckInvoker body =
                new CheckInvoker(name, invocation, types, values.within(limits.timeout()), exceptionHandler);
        add(checks, name, () -> new CheckCell(name, body, limits, results, ending.remove(name)));
    }

    @Override
    public void addSection(String name, Section section) {
        requireNonNull(section, "section");
        addSection(name, returnedBy(section::data));
    }

    /** Adds a section that has an annotation. */
    public void addSection(String name, Invocation invocation) {
        CheckSettings limits = settings.ofSection();
        add(sections, name, () -> new CheckCell(name, () -> CheckResult.passed(dataOf(invocation)), limits));
    }

    @SuppressWarnings("NullAway") // A section may return null, and so may the reader.
    private @Nullable Object dataOf(Invocation invocation) throws Exception {
        return invocation.<@Nullable Object>invoke(values::dataOf);
    }

    private static Invocation returnedBy(Callable<@Nullable Object> body) {
        return new Invocation() {
            @Override
            public <T> T invoke(Reader<T> reader) throws Exception {
                return reader.read(body.call());
            }
        };
    }

    private synchronized void add(Map<String, CheckCell> cells, String name, Supplier<CheckCell> cell) {
        if (!isAllowed(requireNonNull(name, "name"))) {
            throw new IllegalArgumentException(
                    "the name '%s' is not allowed; allowed: %s".formatted(name, ALLOWED_NAMES));
        }
        if (cells.containsKey(name)) {
            throw new IllegalArgumentException("the name '%s' is already taken".formatted(name));
        }
        cells.put(name, cell.get());
        changed();
    }

    @Override
    public boolean removeCheck(String name) {
        CheckCell removed = remove(checks, name);
        if (removed != null) {
            removed.remove();
            removal.accept(removed);
        }
        return removed != null;
    }

    @Override
    public boolean removeSection(String name) {
        return remove(sections, name) != null;
    }

    private synchronized @Nullable CheckCell remove(Map<String, CheckCell> cells, String name) {
        CheckCell removed = cells.remove(requireNonNull(name, "name"));
        ending.values().removeIf(cell -> !cell.isBusy());
        if (removed != null && removed.isBusy()) {
            ending.put(name, removed);
        }
        changed();
        return removed;
    }

    /** Drops the list of enabled checks, and increments the version. The caller holds the lock. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void changed() {
        enabledChecks = null;
        version++;
    }

    /** {@return the enabled checks, in the order of their names} */
    public List<CheckCell> checks() {
        List<CheckCell> enabled = enabledChecks;
        return enabled == null ? readChecks() : enabled;
    }

    private synchronized List<CheckCell> readChecks() {
        List<CheckCell> enabled = new ArrayList<>(checks.values());
        enabled.removeIf(check -> !check.settings().enabled());
        enabledChecks = List.copyOf(enabled);
        return enabledChecks;
    }

    /** {@return the enabled check of the name, or null} */
    public synchronized @Nullable CheckCell check(String name) {
        CheckCell check = checks.get(name);
        return check != null && check.settings().enabled() ? check : null;
    }

    /** {@return the names of all checks, including the disabled checks} */
    public synchronized Set<String> checkNames() {
        return new TreeSet<>(checks.keySet());
    }

    public synchronized List<CheckCell> sections() {
        return new ArrayList<>(sections.values());
    }

    /** Makes each report from before invalid, as after a new result. */
    public void resultsChanged() {
        results.incrementAndGet();
    }

    /** {@return a number that grows with each addition or removal of a check or section} */
    public long version() {
        return version;
    }

    /** {@return a number that grows with each recorded status of a check} */
    public long results() {
        return results.get();
    }
}
