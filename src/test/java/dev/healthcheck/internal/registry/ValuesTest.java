package dev.healthcheck.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.Section;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aPlainValueIsItself() throws Exception {
        assertThat(Values.settle("x")).isEqualTo("x");
        assertThat(Values.settle(null)).isNull();
    }

    @Test
    void stagesChecksAndSectionsAreFollowed() throws Exception {
        Section section = () -> CompletableFuture.completedStage(Map.of("a", 1));
        Check check = () -> CheckResult.passed("ok");

        assertThat(Values.settle(CompletableFuture.completedStage(section))).isEqualTo(Map.of("a", 1));
        assertThat(Values.settle(CompletableFuture.completedStage(check))).isEqualTo(CheckResult.passed("ok"));
    }

    @Test
    void aStageThatCannotBecomeAFutureIsFollowed() throws Exception {
        CompletionStage<String> minimal =
                CompletableFuture.supplyAsync(() -> "x", Runnable::run).minimalCompletionStage();

        assertThat(Values.settle(minimal)).isEqualTo("x");
    }

    @Test
    void theWayMayHaveFiveStepsButNotSix() throws Exception {
        assertThat(Values.settle(wrapped(5))).isEqualTo("x");
        assertThatIllegalStateException()
                .isThrownBy(() -> Values.settle(wrapped(6)))
                .withMessageStartingWith("answers with itself");
    }

    @Test
    void whatIsThrownOnTheWayIsThrown() {
        Section section = () -> {
            throw new IOException("gone");
        };

        assertThatThrownBy(() -> Values.settle(section)).isInstanceOf(IOException.class);
    }

    private static Object wrapped(int times) {
        return times == 0 ? "x" : CompletableFuture.completedStage(wrapped(times - 1));
    }
}
