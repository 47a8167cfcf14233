package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Ledger;
import dev.healthcheck.it.app.Note;
import dev.healthcheck.it.app.Notes;
import dev.healthcheck.it.app.Visit;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import java.util.Map;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks that use entities, transactions and beans of a request, with a real database. */
class PersistenceIT {
    /** A persistence unit of the entity {@link Note}. */
    static final String NOTES = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                <persistence-unit name="notes">
                    <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
                    <properties>
                        <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                    </properties>
                </persistence-unit>
            </persistence>
            """;

    private static Deployment app;

    @BeforeAll
    static void deploy(Server server) {
        Needs.dataSource(server);
        app = Deployment.of(
                server,
                Apps.app(
                                "persistence",
                                new String[] {"healthcheck.timeout=30s"},
                                Ledger.class,
                                Ledger.Intercepted.class,
                                Notes.class,
                                Note.class,
                                Visit.class)
                        .addAsResource(new StringAsset(NOTES), "META-INF/persistence.xml"));
    }

    @AfterAll
    static void undeploy() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void anEntityManagerPersistsWhatLaterRunsFind() {
        int first = count();

        assertThat(count()).isEqualTo(first + 1);
    }

    @Test
    void whatFailsIsRolledBack() {
        int before = count();
        // GlassFish 8 logs the exception of each check that its interceptor of transactions sees.
        ExpectedErrors.matching("\\.TransactionalInterceptorBase]");

        assertPassed("rollsBack");
        assertFailed("failsInATransaction", "the ink is dry");
        assertFailed("addsAndFails", "after adding");

        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void transactionsAreMadeByHand() {
        assertPassed("commitsByHand");
        assertPassed("rollsBackByHand");
    }

    /** A check method is a producer, and the container intercepts these as it does others, even a private one. */
    @Test
    void aTransactionalCheckRunsInATransaction() {
        assertPassed("publicMethodHasATransaction");
        assertPassed("packagePrivateMethodHasATransaction");
        assertPassed("privateMethodHasATransaction");
        assertPassed("beginsWithoutATransaction");
    }

    @Test
    void aTransactionLeftOpenIsNotThereInTheNextRun() {
        for (int i = 0; i < 3; i++) {
            assertPassed("leavesATransactionOpen");
            assertPassed("beginsWithoutATransaction");
        }
    }

    @Test
    void aBeanOfARequestLivesAsLongAsTheRun() {
        Map<String, String> one = ask("visits").json().getMap("results[0].output");
        Map<String, String> other = ask("visits").json().getMap("results[0].output");

        assertThat(one.get("ofField")).isNotEmpty().isEqualTo(one.get("ofParameter"));
        assertThat(other.get("ofField")).isNotEmpty().isEqualTo(other.get("ofParameter"));
        assertThat(one.get("ofField")).isNotEqualTo(other.get("ofField"));
    }

    private static int count() {
        return ask("persists").json().getInt("results[0].output");
    }

    private static void assertPassed(String check) {
        assertAnswer(check, 200, "ok");
    }

    private static void assertFailed(String check, String output) {
        assertAnswer(check, 503, output);
    }

    private static void assertAnswer(String check, int status, String output) {
        Answer answer = ask(check);
        assertThat(answer.json().getString("results[0].output")).as(check).isEqualTo(output);
        assertThat(answer.status()).as(check).isEqualTo(status);
    }

    private static Answer ask(String check) {
        return Answer.of(app.at("api/healthcheck/" + check));
    }
}
