package dev.healthcheck.internal.value;

import dev.healthcheck.Check;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.Section;
import dev.healthcheck.spi.LimitedCheck;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Follows a returned value to its result: a future to its value, a supplier to its value, a collection of results to
 * the worst result. A value whose type does not lead to a result is a failed result.
 */
public final class ReturnValues {
    /** The longest chain, such as a future with a supplier of a check; a longer chain is a circle. */
    private static final int LONGEST_CHAIN = 5;

    /** The next value of a value that does not lead to another value. */
    private static final Object END = new Object();

    private final UnaryOperator<@Nullable Object> foreign;
    private final Duration limit;

    /** @param foreign follows the types of other libraries, and returns every other value as it is */
    public ReturnValues(UnaryOperator<@Nullable Object> foreign) {
        this(foreign, LimitedCheck.DEFAULT_LIMIT);
    }

    private ReturnValues(UnaryOperator<@Nullable Object> foreign, Duration limit) {
        this.foreign = foreign;
        this.limit = limit;
    }

    /** {@return the same, for a check with that time limit} */
    public ReturnValues within(Duration timeLimit) {
        return new ReturnValues(foreign, timeLimit);
    }

    /** {@return the result of the check} A check that wants to know its time limit receives it. */
    public CheckResult resultOf(Check check) throws Exception {
        return check instanceof LimitedCheck limited ? limited.check(limit) : check.check();
    }

    /** Follows the types of the JDK and of this library. */
    public ReturnValues() {
        this(UnaryOperator.identity());
    }

    /** A value at the end of its chain, with the hint of its declaration. */
    record Settled(@Nullable Object value, TypeHint hint, boolean wasHeld) {}

    /**
     * {@return the result that the value means}
     *
     * @param declared the declared types of the value; empty if they are not known
     * @throws Exception if the value throws while the method follows it
     */
    public CheckResult resultOf(@Nullable Object returned, Collection<? extends Type> declared) throws Exception {
        Settled settled = settle(returned, new TypeHint(declared));
        Object value = settled.value();
        if (value == null) {
            return settled.wasHeld() && settled.hint().isData()
                    ? CheckResult.passed(null)
                    : CheckResult.failed((Object) (settled.wasHeld() ? "returned nothing" : "returned null"));
        }
        CheckResult verdict = verdict(value);
        return verdict == null
                ? new ResultCollector(this).read(value, settled.hint()).toResult()
                : verdict;
    }

    /**
     * {@return the data that the value means}
     *
     * @throws Exception if the value throws while the method follows it
     */
    public @Nullable Object dataOf(@Nullable Object returned) throws Exception {
        return settle(returned, new TypeHint(Set.of())).value();
    }

    /** {@return the result of a single value; null if the value is not a result} */
    static @Nullable CheckResult verdict(Object value) {
        if (value instanceof CheckResult result) {
            return result;
        }
        if (value instanceof Boolean passed) {
            return passed ? CheckResult.passed("ok") : CheckResult.failed((Object) "returned false");
        }
        if (value instanceof CheckState state) {
            return ofState(state, state.toString());
        }
        if (value instanceof CheckOutcome outcome) {
            return ofState(outcome.state(), outcome.output());
        }
        if (value instanceof HealthReport report) {
            return ofState(report.state(), report.results());
        }
        return value instanceof Throwable thrown ? CheckResult.failed(thrown) : null;
    }

    private static CheckResult ofState(CheckState state, @Nullable Object output) {
        return new CheckResult(state.passed() ? state : CheckState.FAILED, output);
    }

    Settled settle(@Nullable Object returned, TypeHint declared) throws Exception {
        Object value = returned;
        TypeHint hint = declared;
        boolean held = false;
        for (int step = 0; value != null; step++) {
            Object next = follow(value);
            if (next == END) {
                return new Settled(value, hint, held);
            }
            if (step == LONGEST_CHAIN) {
                throw new IllegalStateException(
                        "answers with itself: " + value.getClass().getName());
            }
            held = HolderTypes.isHolder(value);
            value = next;
            hint = hint.held();
        }
        return new Settled(null, hint, held);
    }

    /** {@return the next value, one step from the value; {@link #END} without a next value} */
    private @Nullable Object follow(Object value) throws Exception {
        if (value instanceof CompletionStage<?> stage) {
            return valueOf(stage);
        }
        if (value instanceof Future<?> future) {
            return future.get();
        }
        if (value instanceof Check check) {
            return resultOf(check);
        }
        if (value instanceof Section section) {
            return section.data();
        }
        if (value instanceof Callable<?> callable) {
            return callable.call();
        }
        Object supplied = supplied(value);
        if (supplied != END) {
            return supplied;
        }
        Object followed = foreign.apply(value);
        return followed == value ? END : followed;
    }

    private static @Nullable Object supplied(Object value) {
        if (value instanceof Supplier<?> supplier) {
            return supplier.get();
        }
        if (value instanceof BooleanSupplier supplier) {
            return supplier.getAsBoolean();
        }
        if (value instanceof IntSupplier supplier) {
            return supplier.getAsInt();
        }
        if (value instanceof LongSupplier supplier) {
            return supplier.getAsLong();
        }
        if (value instanceof DoubleSupplier supplier) {
            return supplier.getAsDouble();
        }
        return HolderTypes.isHolder(value) ? HolderTypes.valueOf(value) : END;
    }

    /** {@return the value of the stage} The method makes a future, because not every stage can become one. */
    private static @Nullable Object valueOf(CompletionStage<?> stage) throws Exception {
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        stage.whenComplete((value, thrown) -> {
            if (thrown == null) {
                future.complete(value);
            } else {
                future.completeExceptionally(thrown);
            }
        });
        return future.get();
    }
}
