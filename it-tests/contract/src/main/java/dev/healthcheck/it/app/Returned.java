package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks whose results are of every type that may mean down, and of some that are only data. */
@ApplicationScoped
public class Returned {
    private static final CheckResult DOWN = CheckResult.failed((Object) "down");
    private static final CheckResult UP = CheckResult.passed("up");

    @HealthCheck
    Future<Boolean> future() {
        return CompletableFuture.completedFuture(false);
    }

    @HealthCheck
    Future<CheckResult> futureThatThrows() {
        FutureTask<CheckResult> task = new FutureTask<>(() -> {
            throw new IOException("thrown in a future");
        });
        task.run();
        return task;
    }

    @HealthCheck
    Optional<Boolean> optional() {
        return Optional.of(false);
    }

    @HealthCheck
    Optional<CheckResult> emptyOptional() {
        return Optional.empty();
    }

    @HealthCheck
    Supplier<CheckResult> supplier() {
        return () -> DOWN;
    }

    @HealthCheck
    BooleanSupplier booleanSupplier() {
        return () -> false;
    }

    @HealthCheck
    Callable<Boolean> callable() {
        return () -> false;
    }

    @HealthCheck
    Provider<Boolean> provider() {
        return () -> false;
    }

    @HealthCheck
    AtomicBoolean atomicBoolean() {
        return new AtomicBoolean();
    }

    @HealthCheck
    AtomicReference<CheckResult> atomicReference() {
        return new AtomicReference<>(DOWN);
    }

    @HealthCheck
    Exception exception() {
        return new IOException("returned, not thrown");
    }

    @HealthCheck
    CheckState state() {
        return CheckState.FAILED;
    }

    @HealthCheck
    List<CheckResult> list() {
        return List.of(UP, DOWN);
    }

    @HealthCheck
    List<CheckResult> emptyList() {
        return List.of();
    }

    @HealthCheck
    List<Boolean> listWithNull() {
        return Arrays.asList(true, null);
    }

    @HealthCheck
    boolean[] array() {
        return new boolean[] {true, false};
    }

    @HealthCheck
    CheckResult[] arrayOfResults() {
        return new CheckResult[] {UP, DOWN};
    }

    @HealthCheck
    Map<String, Boolean> map() {
        return Map.of("cache", false);
    }

    @HealthCheck
    Map<String, Object> mapWithResult() {
        return Map.of("depth", 5, "cache", DOWN);
    }

    @HealthCheck
    Iterator<Boolean> iterator() {
        return List.of(true, false).iterator();
    }

    @HealthCheck
    Supplier<Optional<Future<Map<String, List<Check>>>>> nested() {
        return () -> Optional.of(CompletableFuture.completedFuture(Map.of("shards", List.of(() -> UP, () -> DOWN))));
    }

    @HealthCheck
    List<CheckResult> degradedAtWorst() {
        return List.of(UP, CheckResult.degraded("slow"));
    }

    @HealthCheck
    List<Boolean> allUp() {
        return List.of(true, true);
    }

    @HealthCheck
    Map<String, Object> onlyData() {
        return Map.of("readOnly", false);
    }

    @HealthCheck
    Object toRun() {
        return (Runnable) () -> {};
    }

    @HealthCheck
    Object toSubscribe() {
        return (Flow.Publisher<Boolean>) subscriber -> {};
    }

    @HealthCheck
    Object toRead() {
        return Stream.of(UP);
    }

    @HealthCheck
    Object unknownContainer() {
        return new Box<>(false);
    }

    @HealthCheck(timeout = "200ms")
    List<Future<Boolean>> futureThatNobodyCompletes() {
        return List.of(new CompletableFuture<>());
    }

    /** A type that the library cannot know. */
    public static final class Box<T> {
        private final T content;

        Box(T content) {
            this.content = content;
        }

        public T getContent() {
            return content;
        }
    }
}
