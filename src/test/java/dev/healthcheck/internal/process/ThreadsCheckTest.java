package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadsCheckTest {
    private static CheckResult run(Object... options) {
        return ReadyMade.run(Duration.ofSeconds(2), "threads", options);
    }

    @Test
    void thisProcessPassesWithItsStates() {
        CheckResult result = run();

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat((Map<?, ?>) ReadyMade.output(result, "states")).isNotEmpty();
        assertThat((Integer) ReadyMade.output(result, "peak")).isPositive();
    }

    @Test
    void tooManyThreadsFailWithTheLargestGroups() {
        CheckResult result = run("degraded", "1", "failed", "2");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("from 2 up", "most threads: {");
    }

    @ParameterizedTest
    @CsvSource({"pool-1-thread-23, pool-#-thread-#", "main, main", "http-nio-8080-exec-1, http-nio-#-exec-#"})
    void theThreadsOfAPoolHaveOneGroup(String name, String group) {
        assertThat(ThreadsCheck.group(name)).isEqualTo(group);
    }
}
