package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.MicroProfileReturned;
import dev.healthcheck.it.app.Returned;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Down in any type is down; a type that cannot be followed is never a success. */
@TestMethodOrder(OrderAnnotation.class)
class ReturnedIT {
    @RegisterExtension
    static final DeployedWar RETURNED =
            new DeployedWar(Apps.app("returned", new String[] {"healthcheck.timeout=20s"}, Returned.class));

    /** Some servers do not have the API, so that the WAR brings it. */
    @RegisterExtension
    static final DeployedWar MICRO_PROFILE = new DeployedWar(
            Apps.app("returned-mp", MicroProfileReturned.class).addAsLibrary(Wars.jarOf(HealthCheckResponse.class)));

    private static final Set<String> TESTED = new TreeSet<>();

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                    # check                   ; state    ; output, as a regular expression
                    future                    ; failed   ; returned false
                    futureThatThrows          ; failed   ; thrown in a future
                    optional                  ; failed   ; returned false
                    emptyOptional             ; failed   ; returned nothing
                    supplier                  ; failed   ; down
                    booleanSupplier           ; failed   ; returned false
                    callable                  ; failed   ; returned false
                    provider                  ; failed   ; returned false
                    atomicBoolean             ; failed   ; returned false
                    atomicReference           ; failed   ; down
                    exception                 ; failed   ; returned, not thrown
                    state                     ; failed   ; failed
                    list                      ; failed   ; \\[\\{.*output=up.*}, \\{.*output=down.*}]
                    emptyList                 ; failed   ; returned no result
                    listWithNull              ; failed   ; \\[true, null]
                    array                     ; failed   ; \\[true, false]
                    arrayOfResults            ; failed   ; \\[\\{.*output=up.*}, \\{.*output=down.*}]
                    map                       ; failed   ; \\{cache=false}
                    mapWithResult             ; failed   ; \\{.*cache=\\{.*output=down.*}.*}
                    iterator                  ; failed   ; \\[true, false]
                    nested                    ; failed   ; \\{shards=\\[\\{.*output=up.*}, \\{.*output=down.*}]}
                    degradedAtWorst           ; degraded ; \\[\\{.*output=up.*}, \\{.*output=slow.*}]
                    allUp                     ; passed   ; \\[true, true]
                    onlyData                  ; passed   ; \\{readOnly=false}
                    toRun                     ; failed   ; returned a .*, which does not tell a result by itself
                    toSubscribe               ; failed   ; returned a .*, which does not tell a result by itself
                    toRead                    ; failed   ; returned a .*, which does not tell a result by itself
                    unknownContainer          ; failed   ; returned a .*Box, which does not tell a result by itself
                    futureThatNobodyCompletes ; stuck    ; timed out after 200 ms
                    """)
    void itsStateIs(String check, String state, String output) {
        TESTED.add(check);

        assertState(RETURNED, check, state, output);
    }

    @Order(2)
    @Test
    void noneIsLeftOutOfTheTable() {
        List<String> checks = Answer.of(RETURNED.at("api/healthcheck")).json().getList("results.checker");

        assertThat(checks).containsExactlyElementsOf(TESTED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                    down    ; failed ; \\{index=read-only}
                    up      ; passed ; search
                    ofCheck ; failed ; \\{index=read-only}
                    several ; failed ; \\[\\{.*output=search.*}, \\{.*index=read-only.*}]
                    """)
    void thatOfMicroProfileHealthIs(String check, String state, String output) {
        assertState(MICRO_PROFILE, check, state, output);
    }

    private static void assertState(DeployedWar war, String check, String state, String output) {
        Answer answer = Answer.of(war.at("api/healthcheck/" + check));
        JsonPath report = answer.json();

        assertThat(report.getString("results[0].state")).isEqualTo(state);
        assertThat(String.valueOf(report.<Object>get("results[0].output"))).matches(output);
        assertThat(answer.status()).isEqualTo(state.equals("failed") || state.equals("stuck") ? 503 : 200);
    }
}
