package dev.healthcheck.it.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selections of checks by their tags. */
class TagsIT {
    private static final String FAILURE = "{\"error\":";

    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(
            Apps.app("tags", new String[] {"healthcheck.checks.alive.tags=jvm,two words,a+b"}, Panel.class));

    @RegisterExtension
    static final DeployedWar CLOSED = closed("never");

    @RegisterExtension
    static final DeployedWar ROLE = closed("role:ops");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tags=db                   | orders schema
                    tags=db,search            | orders schema search
                    tags=db&tags=slow         | orders
                    tags=slow&tags=!db        | mail
                    tags=!slow                | alive schema search
                    tags=!db,slow             | alive mail orders search
                    tags=db%2Csearch          | orders schema search
                    tags=%21slow              | alive schema search
                    tags=two%20words          | alive
                    tags=two+words            | alive
                    tags=a%2Bb                | alive
                    tags=db,db,db&tags=db     | orders schema
                    x=y&tags=search&_=17      | search
                    """)
    void aCommaMeansAnyAndARepetitionAll(String query, String checks) {
        Wire answer = ask(PANEL, "?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(String.join(" ", answer.json().<String>getList("results.checker")))
                .isEqualTo(checks);
    }

    @Test
    void tagsSelectOnEachRoute() {
        assertThat(ask(PANEL, "/ready?tags=slow").json().<String>getList("results.checker"))
                .containsExactly("mail", "orders");
        assertThat(ask(PANEL, "/started?tags=db").json().<String>getList("results.checker"))
                .containsExactly("schema");
        assertThat(ask(PANEL, "/orders?tags=db").status()).isEqualTo(200);
        assertThat(ask(PANEL, "/orders?tags=mail").status()).isEqualTo(404);
    }

    /** A report of no check would be a success. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?tags=typo",
                "?tags=db,typo",
                "?tags=DB",
                "?tags=db&tags=mail",
                "/live?tags=db",
                "?tags=!db&tags=db",
                "?tags=orders"
            })
    void tagsWithoutACheckAreNotFound(String query) {
        Wire answer = ask(PANEL, query);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).startsWith(FAILURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?tags=", "?tags", "?tags=,", "?tags=db,", "?tags=!", "?tags=db,!", "?tags=db&tags=", "?tags=%20"
            })
    void tagsThatCannotBeReadAreABadRequest(String query) {
        Wire answer = ask(PANEL, query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("results");
    }

    /** Grizzly fails for it by itself, and Payara escapes it, so that it becomes a tag that no check has. */
    @ParameterizedTest
    @ValueSource(strings = {"?tags=%zz", "?tags=%", "?tags=db%2"})
    void tagsWithABrokenEscapeSelectNothing(String query, Server server) {
        // TomEE fails for it before any filter runs, and logs that.
        Wire answer = ExpectedErrors.during(server, () -> ask(PANEL, query));

        assertThat(answer.status()).isIn(answer.isOurs() ? List.of(400, 404) : List.of(400, 404, 500));
        assertThat(answer.body()).doesNotContain("results");
    }

    @Test
    void aQueryOfAnyLengthIsABadRequest() {
        String terms = IntStream.range(0, 300).mapToObj(i -> "tag" + i).collect(joining(","));

        assertThat(ask(PANEL, "?tags=" + terms).status()).isIn(400, 414);
    }

    @Test
    void inventedQueriesAreAnsweredFromTheSameRuns() {
        ask(PANEL, "");
        Map<String, Integer> before = runs();

        for (int i = 0; i < 100; i++) {
            assertThat(ask(PANEL, "?tags=db,!invented" + i).status()).isEqualTo(200);
        }

        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void aStrangerLearnsNoNameAndNoTag() {
        for (DeployedWar war : new DeployedWar[] {CLOSED, ROLE}) {
            String refusal = ask(war, "/orders").body();
            for (String path : new String[] {
                "/orders", "/typo", "?tags=db", "?tags=typo", "/ready?tags=db", "/group/storage?tags=db"
            }) {
                Wire answer = ask(war, path);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(answer.body()).isEqualTo(refusal);
            }
        }
    }

    @Test
    void aStrangerGetsTheStatusOfProbesAndGroups() {
        for (DeployedWar war : new DeployedWar[] {CLOSED, ROLE}) {
            for (String path : new String[] {"", "/live", "/ready", "/started", "/group/storage"}) {
                Wire answer = ask(war, path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"status\":\"success\"}");
            }
        }
    }

    @Test
    void whoeverIsLetInMaySelectByTags() {
        Wire answer = Wire.get(ROLE.at("api/healthcheck?tags=db"), "X-Login: ada ops");

        assertThat(answer.json().<String>getList("results.checker")).containsExactly("orders", "schema");
    }

    private static Map<String, Integer> runs() {
        return Wire.get(PANEL.at("api/panel/runs")).json().getMap("");
    }

    private static Wire ask(DeployedWar war, String path) {
        return Wire.get(war.at("api/healthcheck" + path));
    }

    private static DeployedWar closed(String details) {
        return new DeployedWar(Apps.app(
                "tags-" + details.replaceAll(":.*", ""),
                new String[] {"healthcheck.details=" + details, "healthcheck.groups.storage.include=db"},
                Panel.class,
                HeaderLogin.class));
    }
}
