package dev.healthcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line, in a JVM of its own with nothing but the library on its class path. */
class ScrubSettingsTest {
    private record Result(int exitCode, List<String> lines) {}

    @Test
    void aValueIsScrubbedByItsName() throws Exception {
        assertThat(run("{\"id\":1,\"name\":\"DB_PASSWORD\",\"value\":\"x\",\"where\":\"env\"}"))
                .isEqualTo(new Result(0, List.of("{\"id\":1,\"out\":\"********\"}")));
    }

    @Test
    void argumentsAreScrubbedAsAList() throws Exception {
        assertThat(run("{\"id\":\"a\",\"argv\":[\"mysql\",\"-px7\",\"--port\",\"1\"]}")
                        .lines())
                .containsExactly("{\"id\":\"a\",\"out\":[\"mysql\",\"-p********\",\"--port\",\"1\"]}");
    }

    @Test
    void whatIsNoStringStaysJson() throws Exception {
        assertThat(run(
                                "{\"id\":1,\"name\":\"pin\",\"value\":1234}",
                                "{\"id\":2,\"name\":\"port\",\"value\":1234}",
                                "{\"id\":3,\"name\":\"x\",\"value\":{\"password\":\"x\",\"n\":1}}",
                                "{\"id\":4,\"name\":\"password\",\"value\":null}")
                        .lines())
                .containsExactly(
                        "{\"id\":1,\"out\":\"********\"}",
                        "{\"id\":2,\"out\":1234}",
                        "{\"id\":3,\"out\":{\"password\":\"********\",\"n\":1}}",
                        "{\"id\":4,\"out\":null}");
    }

    @Test
    void allCharactersComeThrough() throws Exception {
        assertThat(run("{\"id\":1,\"name\":\"x\",\"value\":\"\\u00e9 \\\"q\\\" \\\\ \\n\"}")
                        .lines())
                .containsExactly("{\"id\":1,\"out\":\"é \\\"q\\\" \\\\ \\n\"}");
    }

    @Test
    void aLineThatIsNoneIsAnsweredByAnErrorAndTheRestGoesOn() throws Exception {
        Result result = run("nonsense", "", "{\"id\":2}", "{\"id\":3,\"name\":\"n\",\"value\":\"v\"}");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines())
                .containsExactly(
                        "{\"id\":null,\"error\":\"no JSON object\"}",
                        "{\"id\":2,\"error\":\"neither value nor argv\"}",
                        "{\"id\":3,\"out\":\"v\"}");
    }

    private static Result run(String... lines) throws IOException, InterruptedException, URISyntaxException {
        String classes = Path.of(ScrubSettings.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        Process process = new ProcessBuilder(List.of(java, "-cp", classes, ScrubSettings.class.getName())).start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(String.join("\n", lines));
        }
        List<String> out = new ArrayList<>(
                process.inputReader(StandardCharsets.UTF_8).lines().toList());
        return new Result(process.waitFor(), out);
    }
}
