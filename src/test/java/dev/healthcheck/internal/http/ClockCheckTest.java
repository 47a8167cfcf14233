package dev.healthcheck.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ClockCheckTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private static CheckResult askHttp(Duration ahead, String more) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(ahead).atOffset(ZoneOffset.UTC));
        String head = "HTTP/1.1 404 Not Found\r\nDate: %s\r\n%sContent-Length: 0\r\n\r\n".formatted(date, more);
        try (ScriptedServer server = ScriptedServer.sending(head.getBytes(US_ASCII))) {
            return ReadyMade.run(LIMIT, "clock", "url", "http://127.0.0.1:" + server.port() + "/");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, passed", "10, degraded", "-10, degraded", "3600, failed", "-3600, failed"})
    void aDateOfHttpIsCompared(int secondsAhead, String state) throws IOException {
        assertThat(askHttp(Duration.ofSeconds(secondsAhead), "").state()).hasToString(state);
    }

    @Test
    void theMessageTellsTheDirection() throws IOException {
        assertThat(ReadyMade.message(askHttp(Duration.ofHours(1), ""))).contains(" s behind that of http://");
        assertThat(ReadyMade.message(askHttp(Duration.ofHours(-1), ""))).contains(" s before that of http://");
    }

    @Test
    void aDateFromACacheFails() throws IOException {
        assertThat(ReadyMade.message(askHttp(Duration.ZERO, "Age: 17\r\n"))).contains("from a cache, 17 seconds old");
    }

    /** A server of NTP that answers one packet. */
    private static CheckResult askNtp(Duration ahead, int first, int stratum, String code) throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> serve(socket, ahead, first, stratum, code));
            server.start();
            CheckResult result = ReadyMade.run(LIMIT, "clock", "ntp-server", "127.0.0.1:" + socket.getLocalPort());
            server.join();
            return result;
        }
    }

    private static void serve(DatagramSocket socket, Duration ahead, int first, int stratum, String code) {
        try {
            DatagramPacket request = new DatagramPacket(new byte[48], 48);
            socket.receive(request);
            Instant now = Instant.now().plus(ahead);
            long time =
                    ((now.getEpochSecond() + 2_208_988_800L) << 32) | (((long) now.getNano() << 32) / 1_000_000_000L);
            ByteBuffer answer = ByteBuffer.allocate(48);
            answer.put(0, (byte) first).put(1, (byte) stratum).put(12, code.getBytes(US_ASCII));
            answer.putLong(24, ByteBuffer.wrap(request.getData()).getLong(40));
            answer.putLong(32, time).putLong(40, time);
            // The answer of a stranger comes first.
            socket.send(new DatagramPacket(new byte[48], 48, request.getSocketAddress()));
            socket.send(new DatagramPacket(answer.array(), 48, request.getSocketAddress()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, passed", "5, degraded", "-60, failed"})
    void theTimeOfNtpIsCompared(int secondsAhead, String state) throws Exception {
        CheckResult result = askNtp(Duration.ofSeconds(secondsAhead), 0x24, 2, "GPS\0");

        assertThat(result.state()).as("%s", result.output()).hasToString(state);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("s");
    }

    @Test
    void aKissOfDeathSaysWhatToDo() throws Exception {
        assertThat(ReadyMade.message(askNtp(Duration.ZERO, 0xe4, 0, "RATE"))).contains("RATE", "run less often");
    }

    @Test
    void aServerThatIsNotSynchronisedFails() throws Exception {
        assertThat(ReadyMade.message(askNtp(Duration.ZERO, 0xe4, 16, "INIT")))
                .contains("does not know the time itself");
    }

    @Test
    void aServerThatNeverAnswersFails() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            CheckResult result =
                    ReadyMade.run(Duration.ofMillis(300), "clock", "ntp-server", "127.0.0.1:" + silent.getLocalPort());

            assertThat(result.state()).isEqualTo(CheckState.FAILED);
            assertThat(ReadyMade.message(result)).contains("by UDP within");
        }
    }

    @Test
    void exactlyOneSourceIsAllowed() {
        assertThat(ReadyMade.problemOf("clock")).contains("0 of url, ntp-server and jndi-name are set");
        assertThat(ReadyMade.problemOf("clock", "url", "http://a/", "ntp-server", "b"))
                .contains("2 of url, ntp-server and jndi-name are set");
    }
}
