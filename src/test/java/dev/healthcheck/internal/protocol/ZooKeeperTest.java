package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Dialog;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ZooKeeperTest {
    private static final String SRVR = "C# 'srvr'";
    private static final String STATE =
            "S# 'Zookeeper version: 3.9.3-c26634f34490bb0ea7a09cc51e05ede3b4e320ee, built on 2024' 0a"
                    + "'Latency min/avg/max: 0/0.0/0' 0a 'Received: 1' 0a 'Connections: 12' 0a 'Outstanding: 3' 0a"
                    + "'Zxid: 0x0' 0a 'Mode: follower' 0a 'Node count: 5' 0a";
    private static final String NOT_ALLOWED = "S# 'srvr is not executed because it is not in the whitelist.' 0a";
    private static final String OPEN = "C# 0000002d 00000000 0000000000000000 00000fa0 0000000000000000"
            + "00000010 00000000000000000000000000000000 00";
    private static final String OPENED =
            "S# 00000025 00000000 00000fa0 0100003b9fe40000" + "00000010 000102030405060708090a0b0c0d0e0f 00";
    private static final String CLOSE_SESSION = "C# 00000008 00000001 fffffff5";

    private static CheckResult run(Dialog server, Object... options) {
        return ReadyMade.runAt(server.port(), "zookeeper", options);
    }

    @Test
    void aServerThatTellsItsStatePasses() throws IOException {
        try (Dialog server = Dialog.of(SRVR, STATE, "CLOSE")) {
            CheckResult result = run(server, "mode", "follower");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "version")).isEqualTo("3.9.3");
            assertThat(ReadyMade.output(result, "mode")).isEqualTo("follower");
            assertThat(ReadyMade.output(result, "connections")).isEqualTo(12L);
            assertThat(ReadyMade.output(result, "outstanding")).isEqualTo(3L);
        }
    }

    @Test
    void anotherModeFails() throws IOException {
        try (Dialog server = Dialog.of(SRVR, STATE, "CLOSE")) {
            assertThat(ReadyMade.message(run(server, "mode", "leader"))).contains("follower", "demands leader");
        }
    }

    @Test
    void aServerWithoutAQuorumFails() throws IOException {
        try (Dialog server =
                Dialog.of(SRVR, "S# 'This ZooKeeper instance is not currently serving requests' 0a", "CLOSE")) {
            assertThat(ReadyMade.message(run(server))).contains("does the ensemble have a quorum?");
        }
    }

    @Test
    void anotherServerFails() throws IOException {
        try (Dialog server = Dialog.of("S: 220 mail")) {
            assertThat(ReadyMade.message(run(server))).contains("220 mail", "is the port right?");
        }
    }

    @Test
    void aStateWithoutAModeFails() throws IOException {
        try (Dialog server = Dialog.of(SRVR, "S# 'Zookeeper version: 3.9.3' 0a", "CLOSE")) {
            assertThat(ReadyMade.message(run(server))).contains("does not speak");
        }
    }

    @Test
    void aStateWithoutAnEndFails() throws IOException {
        try (Dialog server = Dialog.of(SRVR, STATE, "S: " + "x".repeat(20_000))) {
            assertThat(ReadyMade.message(run(server))).contains("does not speak");
        }
    }

    @Test
    void aSessionReplacesAWordThatIsNotAllowed() throws IOException {
        try (Dialog server = Dialog.of(
                SRVR,
                NOT_ALLOWED,
                "CLOSE",
                OPEN,
                OPENED,
                CLOSE_SESSION,
                "S# 00000010 00000001 0000000000000005 00000000",
                "CLOSE")) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "session")).isEqualTo("opened and closed");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aSessionMayBeDemanded() throws IOException {
        try (Dialog server = Dialog.of(
                SRVR,
                STATE,
                "CLOSE",
                OPEN,
                OPENED,
                CLOSE_SESSION,
                // A notification before the reply does not count.
                "S# 00000010 ffffffff 0000000000000005 ffffff9c",
                "S# 00000010 00000001 0000000000000005 00000000",
                "CLOSE")) {
            CheckResult result = run(server, "session", "on");

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(ReadyMade.output(result, "mode")).isEqualTo("follower");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aServerThatClosesInsteadOfASessionFails() throws IOException {
        try (Dialog server = Dialog.of(SRVR, NOT_ALLOWED, "CLOSE", OPEN, "CLOSE")) {
            assertThat(ReadyMade.message(run(server))).contains("closed the connection", "a quorum?");
        }
    }

    @Test
    void aRefusedSessionFails() throws IOException {
        try (Dialog server = Dialog.of(
                SRVR,
                NOT_ALLOWED,
                "CLOSE",
                OPEN,
                "S# 00000025 00000000 00000000 0000000000000000 00000010 00000000000000000000000000000000 00")) {
            assertThat(ReadyMade.message(run(server))).contains("session 0", "opens no session");
        }
    }

    @Test
    void aSessionThatIsNotClosedFails() throws IOException {
        try (Dialog server = Dialog.of(
                SRVR,
                NOT_ALLOWED,
                "CLOSE",
                OPEN,
                OPENED,
                CLOSE_SESSION,
                "S# 00000010 00000001 0000000000000005 ffffff9c")) {
            assertThat(ReadyMade.message(run(server))).contains("error -100", "does not close the session");
        }
    }

    @Test
    void aModeNeedsTheWord() throws IOException {
        try (Dialog server = Dialog.of(SRVR, NOT_ALLOWED, "CLOSE")) {
            assertThat(ReadyMade.message(run(server, "mode", "leader"))).contains("4lw.commands.whitelist");
        }
    }

    @Test
    void anUnknownModeIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("zookeeper", "host", "zk", "mode", "boss"))
                .contains("allowed: standalone, leader, follower, observer, read-only");
    }
}
