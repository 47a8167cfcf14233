package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsTest {
    private static CheckResult run(Object... options) {
        return ReadyMade.run(Duration.ofSeconds(2), "dns", options);
    }

    /** {@return a server that answers each question with these flags and records, the name of which is the question} */
    private static DatagramSocket server(String flags, int count, String records) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> answer(socket, flags, count, records), "server of DNS");
        thread.setDaemon(true);
        thread.start();
        return socket;
    }

    private static void answer(DatagramSocket socket, String flags, int count, String records) {
        HexFormat hex = HexFormat.of();
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                String question = hex.formatHex(packet.getData(), 0, packet.getLength());
                byte[] answer = hex.parseHex(question.substring(0, 4)
                        + flags
                        + "0001%04x00000000".formatted(count)
                        + question.substring(24)
                        + records);
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException ended) {
            // The test has ended.
        }
    }

    @Test
    void theResolverOfTheJvmAnswers() {
        CheckResult result = run("name", "localhost", "record", "a", "expected", "127.0.0.1");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("ms");
        assertThat(ReadyMade.output(result, "resolver")).asString().startsWith("JVM, which keeps");
    }

    @Test
    void anotherAddressFails() {
        assertThat(ReadyMade.message(run("name", "localhost", "record", "a", "expected", "10.0.0.1")))
                .contains("localhost has the answers [127.0.0.1]; expected are all of [10.0.0.1]");
    }

    @Test
    void aNameWithoutAnAddressFails() {
        assertThat(ReadyMade.message(run("name", "nowhere.invalid")))
                .contains("the name 'nowhere.invalid' has no address");
    }

    @ParameterizedTest
    @CsvSource({
        "mx, 000f, 000a046d61696cc00c, '10 mail.db.example'",
        "txt, 0010, 0568656c6c6f, hello",
        "cname, 0005, 056f74686572c00c, OTHER.db.example.",
    })
    void aServerAnswersOtherRecords(String record, String number, String data, String expected) throws IOException {
        String answer = "c00c%s00010000003c%04x%s".formatted(number, data.length() / 2, data);
        try (DatagramSocket server = server("8180", 1, answer)) {
            CheckResult result = run(
                    "name",
                    "db.example",
                    "record",
                    record,
                    "server",
                    "127.0.0.1",
                    "port",
                    server.getLocalPort(),
                    "expected",
                    expected,
                    "match",
                    "exactly");

            assertThat(result.state()).as("%s", result.output()).isEqualTo(CheckState.PASSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8183, does not know the name 'db.example'",
        "8182, gives no answer: DNS server failure",
        "8185, gives no answer: DNS service refused",
        "8180, has no record of the kind",
    })
    void anErrorOfTheServerIsTold(String flags, String message) throws IOException {
        try (DatagramSocket server = server(flags, 0, "")) {
            assertThat(ReadyMade.message(
                            run("name", "db.example", "server", "127.0.0.1", "port", server.getLocalPort())))
                    .contains(message, "127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void aServerThatDoesNotAnswerFailsWithinTheLimit() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            CheckResult result = ReadyMade.run(
                    Duration.ofMillis(600),
                    "dns",
                    "name",
                    "db.example",
                    "server",
                    "127.0.0.1",
                    "port",
                    silent.getLocalPort());

            assertThat(ReadyMade.message(result)).contains("gives no answer", "is it running");
        }
    }

    @Test
    void theMatchSaysHowManyAnswersCount() {
        Set<String> expected = Set.of("a", "b");

        assertThat(DnsMatch.ALL.matches(expected, Set.of("a", "b", "c"))).isTrue();
        assertThat(DnsMatch.ALL.matches(expected, Set.of("a", "c"))).isFalse();
        assertThat(DnsMatch.ANY.matches(expected, Set.of("a", "c"))).isTrue();
        assertThat(DnsMatch.ANY.matches(expected, Set.of("c"))).isFalse();
        assertThat(DnsMatch.EXACTLY.matches(expected, Set.of("a", "b"))).isTrue();
        assertThat(DnsMatch.EXACTLY.matches(expected, Set.of("a", "b", "c"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'db example', a name such as db.example.com",
        "expected, other.example, allowed: addresses",
        "expected, 10.0.0.256, allowed: addresses",
        "record, mx, record needs the option server",
    })
    void aBadOptionIsAProblemOfTheDeployment(String option, String value, String problem) {
        Object[] options = option.equals("name")
                ? new Object[] {"name", value}
                : new Object[] {"name", "db.example", option, value};

        assertThat(ReadyMade.problemOf("dns", options)).contains(problem);
    }
}
