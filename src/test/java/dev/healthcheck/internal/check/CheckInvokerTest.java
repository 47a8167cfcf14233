package dev.healthcheck.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.CheckExceptionHandler;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckInvokerTest {

    static Stream<Arguments> answers() {
        CheckResult warm = CheckResult.failed((Object) "too warm");
        return Stream.of(
                arguments(true, CheckResult.passed("ok")),
                arguments(false, CheckResult.failed((Object) "returned false")),
                arguments(warm, warm),
                arguments("42 orders", CheckResult.passed("42 orders")),
                arguments(List.of(1, 2), CheckResult.passed(List.of(1, 2))),
                arguments((Check) () -> warm, warm));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsWhatACheckAnswers(Object answer, CheckResult result) {
        assertThat(call(() -> answer)).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAStageOfIt(Object answer, CheckResult result) {
        assertThat(call(() -> CompletableFuture.completedStage(answer))).isEqualTo(result);
    }

    @Test
    void aNullIsAFailedResult() {
        assertThat(call(() -> null)).isEqualTo(CheckResult.failed((Object) "returned null"));
        assertThat(call(() -> CompletableFuture.completedStage(null)))
                .isEqualTo(CheckResult.failed((Object) "returned null"));
    }

    @Test
    void anExceptionIsAFailedResultWithItsMessage() {
        assertThat(call(() -> {
                    throw new IOException("index is read-only");
                }))
                .satisfies(failed("index is read-only"));
    }

    @Test
    void aFailedStageTellsWhatItsTaskThrew() {
        CompletableFuture<Object> stage = CompletableFuture.supplyAsync(
                () -> {
                    throw new CompletionException(new IOException("index is read-only"));
                },
                Runnable::run);

        assertThat(call(() -> stage.thenApply(value -> value))).satisfies(failed("index is read-only"));
    }

    @Test
    void aStageOfItselfIsAFailedResult() {
        CompletableFuture<Object> stage = new CompletableFuture<>();
        stage.complete(stage);

        assertThat(call(() -> stage).passed()).isFalse();
        assertThat(call(() -> stage).output()).isEqualTo("answers with itself: " + CompletableFuture.class.getName());
    }

    @Test
    void aHandlerSaysWhatToMakeOfTheRootCause() {
        CheckExceptionHandler handler = (checker, thrown) ->
                CheckResult.passed(checker + " " + thrown.getClass().getSimpleName());

        assertThat(call(
                        () -> {
                            throw new CompletionException(new IOException("x"));
                        },
                        handler))
                .isEqualTo(CheckResult.passed("search IOException"));
    }

    @Test
    void aHandlerThatAnswersNullIsAsIfThereWereNone() {
        assertThat(call(CheckInvokerTest::fail, (checker, thrown) -> null)).satisfies(failed("broken"));
    }

    @Test
    void aHandlerThatThrowsIsAsIfThereWereNone() {
        CheckExceptionHandler handler = (checker, thrown) -> {
            throw new AssertionError("the handler is broken too");
        };

        assertThat(call(CheckInvokerTest::fail, handler)).satisfies(failed("broken"));
    }

    private static Object fail() throws IOException {
        throw new IOException("broken");
    }

    private static CheckResult call(Callable<Object> body) {
        return call(body, null);
    }

    private static CheckResult call(Callable<Object> body, CheckExceptionHandler handler) {
        Invocation invocation = new Invocation() {
            @Override
            public <T> T invoke(Reader<T> reader) throws Exception {
                return reader.read(body.call());
            }
        };
        return new CheckInvoker("search", invocation, Set.of(), new ReturnValues(), handler).call();
    }

    private static Consumer<CheckResult> failed(String message) {
        return result -> {
            assertThat(result.passed()).isFalse();
            assertThat(result.output()).isEqualTo(message);
            assertThat(result.exception())
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage(message);
        };
    }
}
