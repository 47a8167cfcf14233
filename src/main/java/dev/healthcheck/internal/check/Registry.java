package dev.healthcheck.internal.check;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.Section;
import dev.healthcheck.internal.settings.Problems;
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

/** The checks, in the order of their names, and the sections, in the order in which they were added. */
public final class Registry implements HealthCheckRegistry {
    /** What checks and sections may be called, to be read after "allowed:". */
    public static final String ALLOWED_NAMES = "text without control characters, and without white space at its ends";

    private final CheckSettingsReader settings;
    private final UnaryOperator<@Nullable String> takenBy;
    private final @Nullable CheckExceptionHandler exceptionHandler;
    private final ReturnValues values;
    private final Map<String, CheckCell> checks = new TreeMap<>();
    private final Map<String, CheckCell> sections = new LinkedHashMap<>();
    /** The removed checks whose run has not ended, by name: the next of the name waits for it. */
    private final Map<String, CheckCell> ending = new HashMap<>();

    private final AtomicLong results = new AtomicLong();
    private final Consumer<CheckCell> removal;
    /** Null while nobody has asked since the last change: thousands may be added one by one. */
    private volatile @Nullable List<CheckCell> enabledChecks;

    private volatile long version;

    /**
     * Makes one without checks and sections.
     *
     * @param takenBy tells the holder of a check's route, to be read after "taken by"; null if it is free
     * @param removal receives each check that is removed, without a lock
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
        addCheck(name, AnnotationSettings.NONE, Set.of(CheckResult.class), returnedBy(check::check));
    }

    /**
     * Adds a check that was found by its annotation.
     *
     * @param types that the check is declared to return; empty if nobody knows
     */
    public void addCheck(
            String name, AnnotationSettings annotation, Collection<? extends Type> types, Invocation invocation) {
        requireNonNull(name, "name");
        Problems problems = new Problems();
        String taken = takenBy.apply(name);
        if (taken != null) {
            problems.add("the name '%s' is taken by %s; allowed: any other name".formatted(name, taken));
        }
        CheckSettings limits = settings.read(name, annotation, problems);
        String wrong = problems.line();
        if (wrong != null) {
            throw new IllegalArgumentException(wrong);
        }
        CheckBody body = new CheckBody(name, invocation, types, values, exceptionHandler);
        add(checks, name, () -> new CheckCell(name, body, limits, results, ending.remove(name)));
    }

    @Override
    public void addSection(String name, Section section) {
        requireNonNull(section, "section");
        addSection(name, returnedBy(section::data));
    }

    /** Adds a section that was found by its annotation. */
    public void addSection(String name, Invocation invocation) {
        CheckSettings limits = settings.ofSection();
        add(sections, name, () -> new CheckCell(name, () -> CheckResult.passed(dataOf(invocation)), limits));
    }

    @SuppressWarnings("NullAway") // What a section returns may be null, and so what the reader makes of it.
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

    /** Call with the lock held. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void changed() {
        enabledChecks = null;
        version++;
    }

    /** {@return the checks that are run, in the order of their names} */
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

    /** {@return the check of the name, or null if none such is run} */
    public synchronized @Nullable CheckCell check(String name) {
        CheckCell check = checks.get(name);
        return check != null && check.settings().enabled() ? check : null;
    }

    /** {@return the names of all checks, those that are switched off too} */
    public synchronized Set<String> checkNames() {
        return new TreeSet<>(checks.keySet());
    }

    public synchronized List<CheckCell> sections() {
        return new ArrayList<>(sections.values());
    }

    /** {@return a number that grows with every check and section that comes or goes} */
    public long version() {
        return version;
    }

    /** {@return a number that grows with every status of a check} */
    public long results() {
        return results.get();
    }
}
