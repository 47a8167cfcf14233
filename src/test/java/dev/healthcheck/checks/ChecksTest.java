package dev.healthcheck.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.CallChain;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ClosedPort;
import dev.healthcheck.testing.ScriptedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
    static List<BiFunction<String, Integer, ReadyCheck>> servers() {
        return List.of(
                Checks::tcp,
                Checks::redis,
                Checks::memcached,
                Checks::smtp,
                Checks::imap,
                Checks::nats,
                Checks::zookeeper,
                Checks::kafka,
                Checks::amqp,
                Checks::postgresql,
                Checks::mysql,
                Checks::mongodb,
                Checks::grpc);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCheckOfAServerConnectsToItsPort(BiFunction<String, Integer, ReadyCheck> server) throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            ReadyCheck check = server.apply("127.0.0.1", closed.port());

            assertThatThrownBy(() -> check.check(Duration.ofSeconds(1)))
                    .hasMessage("connection refused: is the server running at 127.0.0.1:%d?", closed.port());
        }
    }

    @Test
    void anOptionDoesNotChangeTheCheckBefore() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending("+PONG\r\n")) {
            ReadyCheck plain = Checks.redis(server.host(), server.port());
            ReadyCheck strict = plain.with("degraded", Duration.ofNanos(1));

            assertThat(plain.check().state()).isEqualTo(CheckState.PASSED);
            assertThat(strict.check().state()).isEqualTo(CheckState.DEGRADED);
        }
    }

    @Test
    void addressesAndPathsAreOptions() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"UP\"}";
        CallChain chain = () -> "shop";
        try (ScriptedServer server = ScriptedServer.sending(answer)) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/health");

            assertThat(Checks.http(address).check().passed()).isTrue();
            assertThat(Checks.healthcheck(address, chain).check().passed()).isTrue();
        }
        assertThat(Checks.diskSpace(Path.of("."))
                        .with("failed", "1")
                        .with("degraded", "off")
                        .check()
                        .passed())
                .isTrue();
    }

    @Test
    void anObjectOfTheApplicationIsUsed() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            assertThat(Checks.executor(executor).check().passed()).isTrue();
        } finally {
            executor.shutdownNow();
        }
        assertThatThrownBy(() -> Checks.executor(executor).check()).hasMessageContaining("refuses a task");
        assertThatThrownBy(() -> Checks.of("database", "no pool").check()).hasMessageContaining("DataSource");
        assertThatThrownBy(() -> Checks.of("redis", "x")).hasMessageContaining("uses no object");
    }

    @Test
    void aCheckThatComparesTwoRunsKeepsTheFirst() throws Exception {
        ReadyCheck gc = Checks.of("gc").with("degraded", "off").with("failed", "off");

        CheckResult first = gc.check();
        CheckResult second = gc.check();

        assertThat(List.of(first.state(), second.state())).containsOnly(CheckState.PASSED);
    }

    @Test
    void wrongOptionsAreRejectedAtOnce() {
        assertThatThrownBy(() -> Checks.of("redsi")).hasMessageContaining("the type 'redsi'; allowed: amqp, ");
        assertThatThrownBy(() -> Checks.redis("cache", 0)).hasMessage("port = '0'; allowed: 1 to 65535");
        assertThatThrownBy(() -> Checks.redis("cache", 1).with("hots", "x"))
                .hasMessageContaining("the option 'hots' of the type redis; allowed: host, port");
        assertThatThrownBy(() -> Checks.of("tcp").check()).hasMessageContaining("the option host is not set");
    }
}
