package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of RFC 7541, appendix C. */
class HpackTest {
    private static final HexFormat HEX = HexFormat.of();

    private static Map<String, String> decode(byte[] block) throws IOException {
        Map<String, String> headers = new HashMap<>();
        try (ScriptedServer server = ScriptedServer.silent();
                Connection connection = Connection.open(
                        new Endpoint(server.host(), server.port()), Tls.OFF, Deadline.within(Duration.ofSeconds(5)))) {
            Hpack.decode(new MessageReader(connection, block), headers);
        }
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "f1e3c2e5f23a6ba0ab90f4ff, www.example.com",
        "a8eb10649cbf, no-cache",
        "25a849e95ba97d7f, custom-key",
        "25a849e95bb8e8b4bf, custom-value",
        "6402, 302",
        "aec3771a4b, private",
        "d07abe941054d444a8200595040b8166e082a62d1bff, 'Mon, 21 Oct 2013 20:13:21 GMT'",
        "9d29ad171863c78f0b97c8e9ae82ae43d3, https://www.example.com",
        "94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007,"
                + " foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1",
    })
    void theHuffmanCodeIsThatOfTheSpecification(String code, String text) {
        assertThat(HpackHuffman.decode(HEX.parseHex(code))).isEqualTo(text);
    }

    @Test
    void bitsThatAreNoCodeEndTheText() {
        assertThat(HpackHuffman.decode(HEX.parseHex("6402ffffffffffffff"))).isEqualTo("302");
    }

    @Test
    void headersOfAllKindsAreRead() throws IOException {
        String status = "88";
        String ofTable = "0f10" + "10" + Recording.hex("application/grpc");
        String indexed = "40" + "0a" + Recording.hex("custom-key") + "0c" + Recording.hex("custom-value");
        String never = "10" + "08" + Recording.hex("password") + "06" + Recording.hex("secret");
        String resize = "3fe11f";
        String huffman = "00" + "88" + "25a849e95ba97d7e".replace("7e", "7f") + "82" + "6402";

        assertThat(decode(HEX.parseHex(resize + status + ofTable + indexed + never + huffman)))
                .containsEntry(":status", "200")
                .containsEntry("header 31", "application/grpc")
                .containsEntry("password", "secret")
                .containsEntry("custom-key", "302");
    }

    @Test
    void aStatusMayStandAsText() throws IOException {
        assertThat(decode(HEX.parseHex("0803" + Recording.hex("503")))).containsEntry(":status", "503");
    }

    @ParameterizedTest
    @CsvSource({"1", "126", "127", "128", "300", "20000"})
    void textsOfEachLengthComeBack(int length) throws IOException {
        Map<String, String> headers = Map.of("name", "v".repeat(length));

        assertThat(decode(Hpack.encode(headers))).isEqualTo(headers);
    }
}
