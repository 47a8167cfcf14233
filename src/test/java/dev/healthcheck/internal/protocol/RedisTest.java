package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Dialog;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisTest {
    private static final String PING = "C# '*1' 0d0a '$4' 0d0a 'PING' 0d0a";
    private static final String ROLE = "C# '*1' 0d0a '$4' 0d0a 'ROLE' 0d0a";
    private static final String REPLICA =
            "S# '*5' 0d0a '$5' 0d0a 'slave' 0d0a '$8' 0d0a '10.0.0.7' 0d0a ':6379' 0d0a '%s' 0d0a '%s' 0d0a ':3167038' 0d0a";
    private static final String ASK_MASTER = "C# '*3' 0d0a '$8' 0d0a 'SENTINEL' 0d0a"
            + "'$23' 0d0a 'GET-MASTER-ADDR-BY-NAME' 0d0a '$6' 0d0a 'orders' 0d0a";
    private static final String ASK_QUORUM =
            "C# '*3' 0d0a '$8' 0d0a 'SENTINEL' 0d0a '$8' 0d0a 'CKQUORUM' 0d0a '$6' 0d0a 'orders' 0d0a";

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
        try (ScriptedServer server = ScriptedServer.sending(
                "+PONG\r\n*5\r\n$5\r\nslave\r\n$4\r\nhost\r\n:6379\r\n$9\r\nconnected\r\n:1\r\n")) {
            assertThat(ReadyMade.message(run(server, "role", "master"))).contains("slave", "failover");
        }
    }

    @Test
    void theWantedRolePasses() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending("+PONG\r\n*3\r\n$6\r\nmaster\r\n:7\r\n*0\r\n")) {
            assertThat(ReadyMade.output(run(server, "role", "master"), "role")).isEqualTo("master");
        }
    }

    @Test
    void anUnknownRoleIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("redis", "host", "cache", "role", "boss"))
                .isEqualTo("healthcheck.checks.it.role = 'boss' (test); allowed: master, slave, sentinel");
    }

    @Test
    void aReplicaTellsItsMaster() throws Exception {
        try (Dialog server = Dialog.of(PING, "S: +PONG", ROLE, REPLICA.formatted("$9", "connected"))) {
            CheckResult result = ReadyMade.runAt(server.port(), "redis", "role", "slave");

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(ReadyMade.output(result, "master")).isEqualTo("10.0.0.7:6379");
            assertThat(ReadyMade.output(result, "link")).isEqualTo("connected");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aReplicaWithoutItsMasterIsDegraded() throws Exception {
        try (Dialog server = Dialog.of(PING, "S: +PONG", ROLE, REPLICA.formatted("$10", "connecting"))) {
            CheckResult result = ReadyMade.runAt(server.port(), "redis", "role", "slave");

            assertThat(result.state()).isEqualTo(CheckState.DEGRADED);
            assertThat(ReadyMade.message(result)).contains("10.0.0.7:6379 is 'connecting'", "is the master up?");
        }
    }

    @Test
    void aSentinelTellsTheMasterAndTheQuorum() throws Exception {
        try (Dialog server = Dialog.of(
                PING,
                "S: +PONG",
                ASK_MASTER,
                "S# '*2' 0d0a '$8' 0d0a '10.0.0.7' 0d0a '$4' 0d0a '6379' 0d0a",
                ASK_QUORUM,
                "S: +OK 3 usable Sentinels. Quorum and failover authorization can be reached")) {
            CheckResult result = ReadyMade.runAt(server.port(), "redis", "master-name", "orders");

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(ReadyMade.output(result, "master")).isEqualTo("10.0.0.7:6379");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aMasterThatTheSentinelDoesNotKnowFails() throws Exception {
        try (Dialog server = Dialog.of(PING, "S: +PONG", ASK_MASTER, "S: *-1")) {
            assertThat(ReadyMade.message(ReadyMade.runAt(server.port(), "redis", "master-name", "orders")))
                    .contains("does not know the master orders");
        }
    }

    @Test
    void tooFewSentinelsFail() throws Exception {
        try (Dialog server = Dialog.of(
                PING,
                "S: +PONG",
                ASK_MASTER,
                "S# '*2' 0d0a '$8' 0d0a '10.0.0.7' 0d0a '$4' 0d0a '6379' 0d0a",
                ASK_QUORUM,
                "S: -NOQUORUM 1 usable Sentinels. Not enough available Sentinels to reach the specified quorum")) {
            assertThat(ReadyMade.message(ReadyMade.runAt(server.port(), "redis", "master-name", "orders")))
                    .contains("NOQUORUM 1 usable", "which of them are down?");
        }
    }

    /** Redis 6.2 and 7 quote the command in other ways. */
    @ParameterizedTest
    @ValueSource(strings = {"`SENTINEL`, with args beginning with: `GET", "'SENTINEL', with args beginning with: 'GET"})
    void aMasterOfARedisThatIsNoSentinelFails(String command) throws Exception {
        try (Dialog server = Dialog.of(PING, "S: +PONG", ASK_MASTER, "S: -ERR unknown command " + command)) {
            assertThat(ReadyMade.message(ReadyMade.runAt(server.port(), "redis", "master-name", "orders")))
                    .contains("this is no sentinel");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-ERR unknown command 'AUTH' with args beginning with: 's3same', see the log",
        "-ERR AUTH <password> called without any password configured, remove the option password",
    })
    void aRefusedPasswordIsToldWithoutIt(String answer, String advice) throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(answer + "\r\n")) {
            assertThat(ReadyMade.message(run(server, "password", "s3same")))
                    .contains(answer.substring(1, 9), advice)
                    .doesNotContain("s3sa");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*1000000000\r\n", "$999999999\r\n", "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n+x\r\n", "$-7\r\n"})
    void anAnswerWithoutAnEndFails(String answer) throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(answer)) {
            assertThat(ReadyMade.message(run(server))).contains("does not speak the expected protocol");
        }
    }

    @Test
    void aMasterNameWithAnotherRoleIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("redis", "host", "cache", "role", "master", "master-name", "orders"))
                .contains("allowed: role=sentinel, or no role");
    }
}
