package dev.healthcheck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers have the members of a real {@code GET /_cluster/health}. */
class ClusterHealthTest {
    private static final String ANSWER = """
            {"cluster_name":"logs","status":"%s","timed_out":false,"number_of_nodes":3,"number_of_data_nodes":3,\
            "active_primary_shards":10,"active_shards":%d,"relocating_shards":0,"initializing_shards":0,\
            "unassigned_shards":%d,"delayed_unassigned_shards":0,"number_of_pending_tasks":0,\
            "number_of_in_flight_fetch":0,"task_max_waiting_in_queue_millis":0,\
            "active_shards_percent_as_number":%s}""";

    private static CheckResult ask(String type, String code, String body) throws IOException {
        String head = "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n".formatted(code, body.length());
        try (ScriptedServer server = ScriptedServer.sending(head + body)) {
            return ReadyMade.run(Duration.ofSeconds(2), type, "url", "http://127.0.0.1:" + server.port());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elasticsearch", "opensearch"})
    void greenPassesWithTheShareOfActiveShards(String type) throws IOException {
        CheckResult result = ask(type, "200 OK", ANSWER.formatted("green", 20, 0, "100.0"));

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedValue")).hasToString("100");
        assertThat(ReadyMade.output(result, "cluster")).isEqualTo("logs");
    }

    @ParameterizedTest
    @CsvSource({"yellow, degraded, 5 replicas of shards have no node", "red, failed, misses data of a primary shard"})
    void anotherColourSaysWhatToDo(String colour, String state, String message) throws IOException {
        CheckResult result = ask("elasticsearch", "200 OK", ANSWER.formatted(colour, 15, 5, "75.0"));

        assertThat(result.state()).hasToString(state);
        assertThat(ReadyMade.message(result)).contains(message);
        assertThat(ReadyMade.output(result, "observedValue")).hasToString("75");
    }

    @Test
    void anUnknownColourFails() throws IOException {
        assertThat(ask("elasticsearch", "200 OK", ANSWER.formatted("blue", 15, 5, "75.0"))
                        .state())
                .isEqualTo(CheckState.FAILED);
    }

    @Test
    void aClusterWithoutAMasterFails() throws IOException {
        String body = "{\"error\":{\"type\":\"master_not_discovered_exception\",\"reason\":null},\"status\":503}";

        assertThat(ReadyMade.message(ask("elasticsearch", "503 Service Unavailable", body)))
                .contains("has no elected master");
    }

    @Test
    void aLoginIsDemanded() throws IOException {
        assertThat(ReadyMade.message(ask("opensearch", "401 Unauthorized", "")))
                .contains("set the option user or api-key");
    }
}
