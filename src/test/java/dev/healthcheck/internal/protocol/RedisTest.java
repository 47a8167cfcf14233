package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisTest {
    private static CheckResult run(ScriptedServer server, Object... options) {
        Object[] all = new Object[options.length + 4];
        all[0] = "host";
        all[1] = server.host();
        all[2] = "port";
        all[3] = server.port();
        System.arraycopy(options, 0, all, 4, options.length);
        return ReadyMade.run(Duration.ofSeconds(2), "redis", all);
    }

    @Test
    void pongPassesWithTheResponseTime() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending("+PONG\r\n")) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("ms");
            assertThat(ReadyMade.output(result, "server")).isEqualTo("127.0.0.1:" + server.port());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-NOAUTH Authentication required., set the option password",
        "-WRONGPASS invalid username-password pair, the user or the password is wrong",
        "-LOADING Redis is loading the dataset in memory, it is ready soon",
    })
    void anErrorOfTheServerSaysWhatToDo(String answer, String advice) throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(answer + "\r\n")) {
            assertThat(ReadyMade.message(run(server))).contains(answer.substring(1, 8), advice);
        }
    }

    @Test
    void anotherRoleFails() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending("+PONG\r\n*3\r\n$5\r\nslave\r\n")) {
            assertThat(ReadyMade.message(run(server, "role", "master"))).contains("slave", "failover");
        }
    }

    @Test
    void theWantedRolePasses() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending("+PONG\r\n*3\r\n$6\r\nmaster\r\n")) {
            assertThat(ReadyMade.output(run(server, "role", "master"), "role")).isEqualTo("master");
        }
    }

    @Test
    void anUnknownRoleIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("redis", "host", "cache", "role", "boss"))
                .isEqualTo("healthcheck.checks.it.role = 'boss' (test); allowed: master, slave, sentinel");
    }
}
