package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Endless;
import dev.healthcheck.it.app.Hostile;
import dev.healthcheck.it.app.HostileDeeds;
import dev.healthcheck.it.app.HostileOutputs;
import dev.healthcheck.it.app.HostileThrowables;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.ServerIndependent;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that throw, hang, answer rubbish or meddle are failed results of their own, and hurt nobody. */
@TestMethodOrder(OrderAnnotation.class)
class HostileChecksIT {
    @RegisterExtension
    static final DeployedWar HOSTILE = new DeployedWar(Apps.app(
            "hostile",
            new String[] {"healthcheck.timeout=20s"},
            Hostile.class,
            HostileThrowables.class,
            HostileOutputs.class,
            HostileDeeds.class,
            Endless.class));

    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration IN_TIME = Duration.ofSeconds(23);
    private static final int LONGEST_BODY = 100_000;
    private static final int ROUNDS = 10;

    /** What the table below tests. */
    private static final Set<String> TESTED = new TreeSet<>();

    private static Runnable endOfExpectedErrors;

    /** Some checks print. */
    @BeforeAll
    static void expectErrors(Server server) {
        endOfExpectedErrors = ExpectedErrors.from(server);
        given().body(HOSTILE.at("api"))
                .when()
                .post(HOSTILE.at("api/deeds/root"))
                .then()
                .statusCode(204);
    }

    @AfterAll
    static void expectNoMore() {
        endOfExpectedErrors.run();
    }

    @ServerIndependent
    @Order(1)
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', maxCharsPerColumn = 500, textBlock = """
                    # check                      ; status  ; output, as a regular expression
                    throwsException              ; 503     ; plain
                    throwsWithoutMessage         ; 503     ; java.lang.UnsupportedOperationException
                    throwsError                  ; 503     ; com/acme/Missing
                    throwsAThrowable             ; 503     ; neither an exception nor an error
                    throwsSneakily               ; 503     ; neither an exception nor an error
                    throwsCheckedSneakily        ; 503     ; undeclared
                    throwsAssertionError         ; 503     ; 42
                    throwsInternalError          ; 503     ; said, not meant
                    throwsThreadDeath            ; 503     ; java.lang.ThreadDeath
                    throwsLinkageError           ; 503     ; no acme in java.library.path
                    throwsInterruptedException   ; 503     ; java.lang.InterruptedException
                    throwsAResponse              ; 503     ; HTTP 204 No Content
                    throwsAsTheContainerDoes     ; 503     ; made here
                    failsToInitialise            ; 503     ; no value|Could not initialize class .*
                    overflowsTheStack            ; 503     ; java.lang.StackOverflowError
                    saysOutOfMemory              ; 503     ; said, not meant
                    asksForTooMuchMemory         ; 503     ; Java heap space
                    laterFailure                 ; 503     ; later
                    laterError                   ; 503     ; java.lang.StackOverflowError
                    laterNeither                 ; 503     ; neither an exception nor an error
                    laterCancelled               ; 503     ; java.util.concurrent.CancellationException|get
                    wrapsItsFailure              ; 503     ; innermost
                    wrapsInACircle               ; 503     ; jakarta.enterprise.inject.CreationException|half way round
                    causeIsACircle               ; 503     ; round and round
                    messageIsBlank               ; 503     ; java.lang.IllegalStateException
                    messageThrows                ; 503     ; no (message|text|cause)|.*Unprintable
                    checkedMessageThrows         ; 503     ; no message|.*Speechless
                    messageOverflows             ; 503     ; java.lang.StackOverflowError|.*Overflowing
                    messageHangs                 ; 503     ; timed out after 200 ms
                    returnsNull                  ; 503     ; returned null
                    laterNull                    ; 503     ; returned null
                    nullInACheck                 ; 503     ; returned null
                    nothingAsOutput              ; 200     ; null
                    emptyText                    ; 200     ; ''
                    listOfNulls                  ; 200     ; \\[null, null]
                    neverCompletes               ; 503     ; timed out after 200 ms
                    hangs                        ; 503     ; timed out after 200 ms
                    futureThatNobodyRuns         ; 503     ; timed out after 200 ms
                    getterHangs                  ; 503     ; timed out after 200 ms, while its result was read
                    answersWithItself            ; 503     ; answers with itself: .*CompletableFuture
                    answersWithASectionOfItself  ; 503     ; answers with itself: .*Mirror
                    laterAndLaterAndLater        ; 503     ; answers with itself: .*CompletableFuture
                    stageThatThrows              ; 503     ; no stage
                    returnsItself                ; 200     ; \\{}
                    circle                       ; 200     ; \\{self=\\(cannot be written: .*Circle.self: it contains itself\\)}
                    mapOfItself                  ; 200     ; \\{self=\\(cannot be written: java.util.HashMap.self: it contains itself\\)}
                    listOfItself                 ; 200     ; \\[\\(cannot be written: java.util.ArrayList\\[0]: it contains itself\\)]
                    deepLists                    ; 200     ; \\[\\(cannot be written: .*List.*\\[0]: it is nested deeper than 50 levels\\)]
                    deepMaps                     ; 200     ; \\{deeper=\\(cannot be written: .*Map.*.deeper: it is nested deeper than 50 levels\\)}
                    deepObjects                  ; 200     ; \\{next=\\(cannot be written: .*Link.next: it is nested deeper than 50 levels\\)}
                    unreadable                   ; 200     ; \\{name=\\(cannot be written: .*Unreadable.name: java.lang.IllegalStateException: no name\\)}
                    getterThrowsAnError          ; 200     ; \\{name=\\(cannot be written: .*Breaking.name: java.lang.NoClassDefFoundError: com/acme/Missing\\)}
                    notANumber                   ; 200     ; NaN
                    infinity                     ; 200     ; -Infinity
                    floatNotANumber              ; 200     ; NaN
                    notANumberFurtherDown        ; 200     ; \\[\\{measured=\\{unit=ms, value=NaN}}]
                    emptyOptional                ; 200     ; null
                    fullOptional                 ; 200     ; full
                    stream                       ; 503     ; returned a java.util.stream.*, which does not tell a result by itself
                    iterator                     ; 200     ; \\[1, 2, 3]
                    nullAsKey                    ; 200     ; \\{null=value of null}
                    oddKeys                      ; 200     ; \\{.*}
                    halfCharacters               ; 200     ; high . low . end
                    halfCharacterAsKey           ; 200     ; \\{high . end=value}
                    controlCharacters            ; 200     ; \\x00\\x07\\x1B\\[31mred\\x{9F}\\x{FFFF}
                    quotesAndLines               ; 200     ; "</script>\\n\\r\\x{2028}\\\\
                    bytes                        ; 200     ; \\[-1, 0, 1]
                    classAsOutput                ; 200     ; java.lang.String
                    throwableAsOutput            ; 503     ; \\{class=java.lang.IllegalStateException, message=as output}
                    resultAsOutput               ; 200     ; \\{.*output=inner.*}
                    lambdaAsOutput               ; 503     ; returned a .*, which does not tell a result by itself
                    longText                     ; 200     ; (long )+.*cut\\)
                    longMessage                  ; 503     ; m+.*cut\\)
                    manyNumbers                  ; 200     ; .*cut.*
                    manyKeys                     ; 200     ; .*cut.*
                    manyLists                    ; 200     ; .*cut.*
                    longKey                      ; 200     ; \\{k+.*cut.*
                    longNumber                   ; 200|503 ; .*cut.*
                    highPower                    ; 200|503 ; 1E\\+999999999|Infinity|.*cut.*
                    allNumbers                   ; 200|503 ; .*cut.*|timed out after 500 ms|has not answered yet
                    allIndices                   ; 200|503 ; .*cut.*|timed out after 500 ms|has not answered yet
                    allNumbersFurtherDown        ; 200|503 ; \\{.*}|.*cut.*|timed out after 500 ms|has not answered yet
                    interruptsItself             ; 200     ; ok
                    interruptsItsThread          ; 200     ; ok
                    swallowsInterrupts           ; 503     ; timed out after 200 ms
                    keepsAProcessorBusy          ; 503     ; timed out after 200 ms
                    waitsForItself               ; 503     ; timed out after 200 ms
                    waitsForALock                ; 503     ; timed out after 200 ms
                    locksTheRegistry             ; 503     ; timed out after 200 ms
                    keepsALock                   ; 200     ; ok
                    renamesItsThread             ; 200     ; ok
                    changesItsPriority           ; 200     ; ok
                    changesWhetherItIsADaemon    ; 503     ; java.lang.IllegalThreadStateException
                    losesItsClassLoader          ; 200     ; ok
                    littersItsThread             ; 200     ; 1000
                    setsAHandlerThatThrows       ; 200     ; ok
                    describesItsThread           ; 200     ; \\{.*}
                    startsAThread                ; 200     ; ok
                    startsAThreadThatThrows      ; 200     ; ok
                    blocksTheCommonPool          ; 200     ; ok
                    shutsTheServersExecutorDown  ; 503     ; .+
                    collectsGarbage              ; 200     ; ok
                    printsAReport                ; 200     ; ok
                    asksForAnother               ; 200     ; 200 from within
                    asksForItself                ; 200|503 ; timed out after 500 ms|503 from within
                    removesItself                ; 200     ; ok
                    addsItselfAgain              ; 503     ; the name 'addsItselfAgain' is already taken
                    replacesItself               ; 200     ; ok
                    addsACheckThatAddsAnother    ; 200     ; ok
                    """)
    void isAResultOfItsOwnAndTheNextIsWell(String check, String status, String output) {
        TESTED.add(check);

        Answer answer = ask("/" + check);
        Answer next = ask("/well");

        JsonPath report = answer.json();
        assertThat(report.getList("results.checker")).containsExactly(check);
        assertThat(String.valueOf(report.<Object>get("results[0].output"))).matches("(?s)" + output);
        assertThat(String.valueOf(answer.status())).matches(status);
        assertThat(report.getBoolean("results[0].passed")).isEqualTo(answer.status() == 200);
        assertThat(answer.body()).hasSizeLessThan(LONGEST_BODY);
        assertThat(answer.took()).isLessThan(output.startsWith("timed out") ? AT_ONCE : IN_TIME);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.took()).isLessThan(AT_ONCE);
    }

    @ServerIndependent
    @Order(2)
    @Test
    void allAtOnceAreAReportInWhichTheOthersAreWell() {
        Answer answer = ask("");
        Answer next = ask("/well");

        List<Map<String, Object>> results = answer.json().getList("results");
        assertThat(results)
                .anySatisfy(result ->
                        assertThat(result).containsEntry("checker", "well").containsEntry("passed", true));
        assertThat(results)
                .extracting(result -> (String) result.get("checker"))
                .filteredOn(check -> !check.equals("well") && !check.startsWith("added"))
                .as("none is left out of the table")
                .isSubsetOf(TESTED);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.took()).isLessThan(IN_TIME);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.took()).isLessThan(AT_ONCE);
    }

    @ServerIndependent
    @Order(3)
    @Test
    void aCheckThatRemovedItselfIsGone() {
        assertThat(ask("/removesItself").status()).isEqualTo(404);
        assertThat(ask("/replacesItself").json().getString("results[0].output")).isEqualTo("replaced");
    }

    @Order(4)
    @Test
    void whatACheckDoesToItsThreadTheNextDoesNotSee() {
        for (int i = 0; i < ROUNDS; i++) {
            for (String meddler : List.of("losesItsClassLoader", "interruptsItsThread", "renamesItsThread")) {
                assertThat(ask("/" + meddler).status()).isEqualTo(200);

                assertThat(describedThread())
                        .as("after %s", meddler)
                        .containsEntry("seesItsClasses", true)
                        .containsEntry("isInterrupted", false)
                        .containsEntry("isNamedAfterTheCheck", true);
            }
        }
    }

    @Order(5)
    @Test
    void aCheckCannotMakeTheOthersSlower() {
        assertThat(ask("/changesItsPriority").status()).isEqualTo(200);

        assertThat(describedThread()).containsEntry("hasNormalPriority", true);
    }

    @Order(6)
    @Test
    void whoInterruptsAllThreadsStopsNothing() {
        when().post(HOSTILE.at("api/deeds/interrupt")).then().statusCode(204);

        for (int i = 0; i < ROUNDS; i++) {
            assertThat(ask("/describesItsThread").status()).isEqualTo(200);
        }
        assertThat(ask("").json().getList("results")).isNotEmpty();
    }

    private static Map<String, Object> describedThread() {
        return ask("/describesItsThread").json().getMap("results[0].output");
    }

    private static Answer ask(String check) {
        return Answer.of(HOSTILE.at("api/healthcheck" + check));
    }
}
