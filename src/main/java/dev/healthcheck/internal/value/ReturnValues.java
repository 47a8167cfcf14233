package dev.healthcheck.internal.value;

import dev.healthcheck.Check;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.Section;
import java.lang.reflect.Type;
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
 * Follows what a check returned to its result: a future to its value, a supplier to what it supplies, a collection of
 * results to the worst of them. A value of a type that cannot be followed is a failed result.
 */
public final class ReturnValues {
    /** A future may hold a supplier of a check; a longer chain leads round in a circle. */
    private static final int LONGEST_CHAIN = 5;

    /** Stands for the next step of a value that leads nowhere. */
    private static final Object END = new Object();

    private final UnaryOperator<@Nullable Object> foreign;

    /** @param foreign follows the types of other libraries, and returns every other value as it is */
    public ReturnValues(UnaryOperator<@Nullable Object> foreign) {
        this.foreign = foreign;
    }

    /** Follows the types of the JDK and of this library. */
    public ReturnValues() {
        this(UnaryOperator.identity());
    }

    /** A value at the end of its chain, and what its declaration says of it. */
    record Settled(@Nullable Object value, TypeHint hint, boolean wasHeld) {}

    /**
     * {@return the result that the value means}
     *
     * @param declared the types that the value is declared with; empty if nobody knows
     * @throws Exception if the value throws while it is followed
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
     * @throws Exception if the value throws while it is followed
     */
    public @Nullable Object dataOf(@Nullable Object returned) throws Exception {
        return settle(returned, new TypeHint(Set.of())).value();
    }

    /** {@return the result that a single value is; null if it is none} */
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
            held = Holders.isHolder(value);
            value = next;
            hint = hint.held();
        }
        return new Settled(null, hint, held);
    }

    /** {@return what the value leads to in one step} */
    private @Nullable Object follow(Object value) throws Exception {
        if (value instanceof CompletionStage<?> stage) {
            return valueOf(stage);
        }
        if (value instanceof Future<?> future) {
            return future.get();
        }
        if (value instanceof Check check) {
            return check.check();
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
        return Holders.isHolder(value) ? Holders.valueOf(value) : END;
    }

    /** Not every stage can become a future itself. */
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
