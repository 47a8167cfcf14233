package dev.healthcheck.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnValuesTest {
    private static final CheckResult DOWN = CheckResult.failed((Object) "down");

    private final ReturnValues values = new ReturnValues();

    /** Types that only a declaration tells. */
    @SuppressWarnings("unused")
    private interface Declared {
        Map<String, Boolean> mapOfVerdicts();

        Map<String, Object> mapOfData();

        List<CheckResult> results();

        Optional<String> text();

        Optional<Boolean> verdict();

        Future<Map<String, Boolean>> later();
    }

    record Pair(CheckResult one, String other) {}

    static Stream<Arguments> down() {
        return Stream.of(
                arguments(false),
                arguments(DOWN),
                arguments(CheckState.FAILED),
                arguments(CheckState.STUCK),
                arguments(new IOException("down")),
                arguments(new AtomicBoolean()),
                arguments(new AtomicReference<>(DOWN)),
                arguments(Optional.of(false)),
                arguments(Optional.empty()),
                arguments(OptionalInt.empty()),
                arguments(CompletableFuture.completedFuture(false)),
                arguments(CompletableFuture.failedStage(new IOException("down"))),
                arguments(ended(new FutureTask<>(() -> DOWN))),
                arguments((Supplier<?>) () -> false),
                arguments((BooleanSupplier) () -> false),
                arguments((Callable<?>) () -> DOWN),
                arguments((Check) () -> DOWN),
                arguments(List.of(true, false)),
                arguments(List.of(CheckResult.passed("up"), DOWN)),
                arguments(Arrays.asList(CheckResult.passed("up"), null)),
                arguments((Object) new boolean[] {true, false}),
                arguments((Object) new CheckResult[] {DOWN}),
                arguments(Map.of("db", DOWN, "depth", 5)),
                arguments(Map.of("db", false)),
                arguments(Map.entry("db", false)),
                arguments(Map.of("shards", List.of(Map.of("db", DOWN)))),
                arguments(Set.of(new IOException("down"))),
                arguments(List.of(CompletableFuture.failedFuture(new IOException("down")), true)),
                arguments(Map.of("db", (Supplier<?>) () -> Optional.of(new AtomicBoolean()))),
                arguments(new Pair(DOWN, "x")),
                arguments(
                        (Supplier<?>) () -> Optional.of(CompletableFuture.completedFuture((Callable<?>) () -> false))));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("down")
    void downInAnyTypeIsDown(Object returned) {
        assertThat(stateOf(returned)).isEqualTo(CheckState.FAILED);
    }

    static Stream<Arguments> up() {
        return Stream.of(
                arguments(true, "ok"),
                arguments("text", "text"),
                arguments(new AtomicBoolean(true), "ok"),
                arguments((LongSupplier) () -> 4L, 4L),
                arguments((IntSupplier) () -> 3, 3),
                arguments(OptionalInt.of(3), 3),
                arguments(List.of(), List.of()),
                arguments(Map.of(), Map.of()),
                arguments(List.of("a", false), List.of("a", false)),
                arguments(Map.of("open", false, "depth", 5), Map.of("open", false, "depth", 5)),
                arguments(Map.of("depth", Optional.of(5)), Map.of("depth", 5)),
                arguments(List.of(true, true), List.of(true, true)),
                arguments(ended(new FutureTask<>(() -> "text")), "text"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("up")
    void dataIsPassedWithItsOutput(Object returned, Object output) throws Exception {
        CheckResult result = values.resultOf(returned, Set.of());

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(result.output()).isEqualTo(output);
    }

    @Test
    void theWorstOfSeveralResultsCountsAndEachIsShown() throws Exception {
        CheckResult result = values.resultOf(
                List.of(CheckResult.passed("a"), CheckResult.degraded("b"), new IOException("c")), Set.of());

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(result.exception()).isExactlyInstanceOf(IOException.class);
        assertThat(result.output())
                .isEqualTo(List.of(
                        Map.of("passed", true, "output", "a", "state", "passed"),
                        Map.of("passed", true, "output", "b", "state", "degraded"),
                        Map.of("passed", false, "output", "c", "state", "failed")));
        assertThat(stateOf(List.of(CheckResult.passed("a"), CheckResult.degraded("b"))))
                .isEqualTo(CheckState.DEGRADED);
    }

    @Test
    void aMapShowsEachVerdictUnderItsName() throws Exception {
        assertThat(values.resultOf(Map.of("cache", false), declared("mapOfVerdicts"))
                        .output())
                .isEqualTo(Map.of("cache", false));
    }

    @Test
    void theDeclarationTellsVerdictsFromData() throws Exception {
        Map<String, Boolean> flags = Map.of("readOnly", false);

        assertThat(values.resultOf(flags, declared("mapOfVerdicts")).passed()).isFalse();
        assertThat(values.resultOf(flags, declared("mapOfData")).passed()).isTrue();
        assertThat(values.resultOf(CompletableFuture.completedFuture(flags), declared("later"))
                        .passed())
                .isFalse();
    }

    @Test
    void aMissingVerdictIsNoSuccess() throws Exception {
        assertThat(values.resultOf(List.of(), declared("results")))
                .isEqualTo(CheckResult.failed((Object) "returned no result"));
        assertThat(values.resultOf(Map.of(), declared("mapOfVerdicts")).passed())
                .isFalse();
        assertThat(values.resultOf(Optional.empty(), declared("verdict")).passed())
                .isFalse();
        assertThat(values.resultOf(null, Set.of())).isEqualTo(CheckResult.failed((Object) "returned null"));
        assertThat(values.resultOf(Optional.empty(), declared("text"))).isEqualTo(CheckResult.passed(null));
    }

    static Stream<Object> unknown() {
        Runnable runnable = () -> {};
        Function<Object, Object> function = Function.identity();
        Flow.Publisher<Object> publisher = subscriber -> {};
        return Stream.of(
                runnable,
                function,
                publisher,
                Stream.of(1),
                IntStream.of(1),
                new Thread(),
                new ByteArrayInputStream(new byte[0]),
                new WeakReference<>("x"),
                ThreadLocal.withInitial(() -> 1),
                List.of(runnable),
                Map.of("later", publisher));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("unknown")
    void aTypeThatTellsNoResultIsAFailedOne(Object returned) throws Exception {
        CheckResult result = values.resultOf(returned, Set.of());

        assertThat(result.passed()).isFalse();
        assertThat(String.valueOf(result.output())).contains("which does not tell a result by itself");
    }

    @Test
    void theTypesOfOtherLibrariesAreFollowed() throws Exception {
        ReturnValues others = new ReturnValues(value -> value.equals("DOWN") ? DOWN : value);

        assertThat(others.resultOf("DOWN", Set.of())).isEqualTo(DOWN);
        assertThat(others.resultOf(List.of("DOWN"), Set.of()).passed()).isFalse();
        assertThat(others.resultOf("UP", Set.of())).isEqualTo(CheckResult.passed("UP"));
    }

    @Test
    void whatContainsItselfIsData() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);

        assertThat(stateOf(circle)).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aCollectionWithoutAnEndIsData() {
        Iterable<Integer> endless = () -> IntStream.iterate(0, i -> i + 1).iterator();

        assertThat(stateOf(endless)).isEqualTo(CheckState.PASSED);
    }

    @Test
    void verdictsWithoutAnEndAreNone() {
        Iterable<CheckResult> endless =
                () -> Stream.generate(() -> CheckResult.passed("up")).iterator();

        assertThat(stateOf(endless)).isEqualTo(CheckState.FAILED);
    }

    @Test
    void sectionsAreFollowedToTheirData() throws Exception {
        Section section = () -> CompletableFuture.completedStage(Map.of("a", 1));

        assertThat(values.dataOf(CompletableFuture.completedStage(section))).isEqualTo(Map.of("a", 1));
        assertThat(values.dataOf(null)).isNull();
    }

    @Test
    void aStageThatCannotBecomeAFutureIsFollowed() throws Exception {
        CompletionStage<String> minimal =
                CompletableFuture.supplyAsync(() -> "x", Runnable::run).minimalCompletionStage();

        assertThat(values.dataOf(minimal)).isEqualTo("x");
    }

    @Test
    void theChainMayHaveFiveStepsButNotSix() throws Exception {
        assertThat(values.dataOf(wrapped(5))).isEqualTo("x");
        assertThatIllegalStateException()
                .isThrownBy(() -> values.dataOf(wrapped(6)))
                .withMessageStartingWith("answers with itself");
    }

    @Test
    void whatIsThrownOnTheWayIsThrown() {
        Section section = () -> {
            throw new IOException("gone");
        };

        assertThatThrownBy(() -> values.dataOf(section)).isInstanceOf(IOException.class);
    }

    private CheckState stateOf(Object returned) {
        try {
            return values.resultOf(returned, Set.of()).state();
        } catch (Exception thrown) {
            return CheckState.FAILED;
        }
    }

    private static Set<Type> declared(String method) throws NoSuchMethodException {
        Method declared = Declared.class.getDeclaredMethod(method);
        return Set.of(declared.getGenericReturnType(), Object.class);
    }

    private static Object wrapped(int times) {
        return times == 0 ? "x" : CompletableFuture.completedStage(wrapped(times - 1));
    }

    private static <T> Future<T> ended(FutureTask<T> task) {
        task.run();
        return task;
    }
}
