package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.ExceptionInfo;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.RunResult;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.spi.SecretScrubber;
import dev.healthcheck.testing.Quiet;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Quiet.class)
class ResultReaderTest {
    private final Json json = new Json();
    private final ResultReader reader = new ResultReader(json, new Scrubber(List.of()), 1000);

    public record Depth(String queue, int messages) {}

    public static class BrokenGetter {
        public String getName() {
            throw new IllegalStateException("no name");
        }
    }

    private static final class BrokenMessage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    private static final class BrokenCause extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenCause() {
            super("the cause is broken");
        }

        @Override
        public Throwable getCause() {
            throw new IllegalStateException("no cause");
        }
    }

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void theOutputBecomesAPlainTree() {
        assertThat(read(() -> CheckResult.failed(new Depth("in", 3))))
                .isEqualTo(CheckResult.failed((Object) Map.of("queue", "in", "messages", 3)));
    }

    @Test
    void theOutputIsScrubbed() {
        assertThat(read(() -> CheckResult.passed(Map.of("password", "secret"))).output())
                .isEqualTo(Map.of("password", "********"));
    }

    @Test
    void theMessageOfAnExceptionIsScrubbed() {
        assertThat(String.valueOf(read(() -> {
                            throw new IOException("no connection with --password=hunter2");
                        })
                        .output()))
                .isEqualTo("no connection with --password=********");
    }

    @Test
    void aNullOutputIsAllowed() {
        assertThat(read(() -> CheckResult.passed(null))).isEqualTo(CheckResult.passed(null));
    }

    @Test
    void aLongOutputIsCutAfterItWasScrubbed() {
        SecretScrubber ofCards = (name, value) -> value.replaceAll("\\d{16}", "********");
        ResultReader strict = new ResultReader(json, new Scrubber(List.of(ofCards)), 16);

        RunResult result = called(strict, work("search", () -> CheckResult.degraded("paid with 4111111111111111")));

        // Cut first, it would show the beginning of the number.
        assertThat(resultOf(result)).isEqualTo(CheckResult.degraded("paid with ******… (cut)"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "DEGRADED", "FAILED"})
    void aCutOutputKeepsItsState(CheckState state) {
        CheckResult result = read(() -> new CheckResult(state, List.of("x".repeat(2000), "next")));

        assertThat(result.state()).isEqualTo(state);
        assertThat(String.valueOf(result.output())).hasSizeBetween(1000, 1020).contains("x… (cut)");
    }

    @Test
    void theMessageOfAnExceptionIsCut() {
        assertThat(read(() -> {
                    throw new IOException("y".repeat(2000));
                }))
                .isEqualTo(CheckResult.failed((Object) ("y".repeat(1000) + "… (cut)")));
    }

    static Stream<Arguments> throwables() {
        return Stream.of(
                arguments(new IOException("checked"), "checked"),
                arguments(new IllegalStateException("unchecked"), "unchecked"),
                arguments(new CompletionException(new IOException("wrapped")), "wrapped"),
                arguments(new InterruptedException("interrupted"), "interrupted"),
                arguments(new AssertionError("assertion"), "assertion"),
                arguments(new NoClassDefFoundError("a/B"), "a/B"),
                arguments(new OutOfMemoryError("heap"), "heap"),
                arguments(new Throwable("bare"), "bare"),
                arguments(new IOException(), "java.io.IOException"),
                arguments(new IOException(" "), "java.io.IOException"),
                arguments(new BrokenMessage(), BrokenMessage.class.getName()),
                arguments(new BrokenCause(), "the cause is broken"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("throwables")
    void whateverIsThrownIsAFailedResult(Throwable thrown, String output) {
        assertThat(read(() -> sneakilyThrow(thrown))).isEqualTo(CheckResult.failed((Object) output));
    }

    @Test
    void anEndlessRecursionIsAFailedResult() {
        assertThat(read(ResultReaderTest::recurse))
                .isEqualTo(CheckResult.failed((Object) StackOverflowError.class.getName()));
    }

    static Stream<Arguments> unwritable() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        return Stream.of(
                arguments(circle, "java.util.ArrayList[0]: it contains itself"),
                arguments(
                        new BrokenGetter(),
                        BrokenGetter.class.getName() + ".name: java.lang.IllegalStateException: no name"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unwritable")
    void whatCannotBeWrittenIsMarkedAndTheCheckKeepsItsVerdict(Object output, String mark) {
        CheckResult result = read(() -> CheckResult.passed(output));

        assertThat(result.passed()).isTrue();
        assertThat(String.valueOf(result.output())).contains("(cannot be written: " + mark + ")");
    }

    @Test
    void anExceptionIsReadWithItsCausesAndWithoutItsSecrets() {
        IOException cause = new IOException("no connection with --password=hunter2");

        RunResult result = called(reader, work("search", () -> {
            throw new IllegalStateException("cannot look", cause);
        }));

        assertThat(result.exception())
                .isEqualTo(new ExceptionInfo(
                        "java.lang.IllegalStateException",
                        "cannot look",
                        new ExceptionInfo("java.io.IOException", "no connection with --password=********", null)));
        assertThat(result.trace())
                .startsWith("java.lang.IllegalStateException: cannot look\n\tat " + ResultReaderTest.class.getName())
                .contains("\nCaused by: java.io.IOException: no connection with --password=********\n\tat ");
    }

    @Test
    void aFailedResultMayCarryTheException() {
        RunResult result = called(reader, work("search", () -> CheckResult.failed(new UnknownHostException("db"))));

        assertThat(result.output()).isEqualTo("db");
        assertThat(result.exception()).isEqualTo(new ExceptionInfo("java.net.UnknownHostException", "db", null));
    }

    @Test
    void noMessageCanPassForALineOfTheTrace() {
        RunResult result = called(reader, work("search", () -> {
            throw new IOException("gone\nINFO all is well");
        }));

        assertThat(result.trace()).startsWith("java.io.IOException: gone INFO all is well\n\tat ");
    }

    @Test
    void causesThatFormACircleAreReadOnce() {
        Exception outer = new Exception("outer");
        outer.initCause(new Exception("inner", outer));

        assertThat(called(reader, work("search", () -> CheckResult.failed(outer)))
                        .exception())
                .isEqualTo(new ExceptionInfo(
                        "java.lang.Exception", "outer", new ExceptionInfo("java.lang.Exception", "inner", null)));
    }

    private CheckResult read(Callable<CheckResult> body) {
        return resultOf(called(reader, work("search", body)));
    }

    private static CheckResult resultOf(RunResult result) {
        return new CheckResult(result.state(), result.output());
    }

    private static CheckResult recurse() {
        return CheckResult.passed(recurse().output());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> CheckResult sneakilyThrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static RunResult called(ResultReader reader, CheckCell check) {
        return reader.read(check, () -> {});
    }
}
