package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.Gate;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostNameTest {

    @Test
    void theFirstSourceThatKnowsTheNameIsBelieved() {
        assertThat(HostName.first(List.of(() -> "", () -> " \n", () -> "web-1\n", () -> "web-2")))
                .isEqualTo("web-1");
    }

    @Test
    void aHostThatNobodyHasNamedIsUnknownToTheKernel() {
        assertThat(HostName.first(List.of(() -> "(none)\n", () -> "web-1"))).isEqualTo("web-1");
    }

    @Test
    void aSourceThatFailsIsPassedOver() {
        Callable<String> failing = () -> {
            throw new UnknownHostException("web-1");
        };
        Callable<String> forbidden = () -> {
            throw new SecurityException();
        };

        assertThat(HostName.first(List.of(failing, forbidden, () -> "web-1"))).isEqualTo("web-1");
    }

    @Test
    @Timeout(30)
    void aNameServerThatDoesNotAnswerIsNotWaitedForLong() {
        Gate end = new Gate();
        Callable<String> dead = () -> HostName.inTime(() -> {
            end.pass();
            return "web-1";
        });

        String name = HostName.first(List.of(dead));
        end.open();

        assertThat(name).isEqualTo("localhost");
    }

    @Test
    void laterSourcesAreNotAsked() {
        Callable<String> slow = () -> {
            throw new AssertionError("asked");
        };

        assertThat(HostName.first(List.of(() -> "web-1", slow))).isEqualTo("web-1");
    }

    @Test
    void aHostThatNobodyKnowsIsLocalhost() {
        assertThat(HostName.first(List.of(() -> ""))).isEqualTo("localhost");
    }

    @Test
    void thisHostHasAName() {
        assertThat(HostName.current()).isNotBlank().isEqualTo(HostName.current().strip());
    }
}
