package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Fake;
import dev.healthcheck.testing.ReadyMade;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JpaQueryTest {
    private final List<String> calls = new ArrayList<>();
    private final AtomicBoolean active = new AtomicBoolean();
    private final Fake query = fake().answering("getResultList", List.of(0L));
    private final Fake transaction = fake().answeringWith("isActive", none -> active.get())
            .answeringWith("begin", none -> {
                active.set(true);
                return null;
            })
            .answeringWith("rollback", none -> {
                active.set(false);
                return null;
            });
    private final Fake model = fake().answering("getEntities", Set.of(entity("Order"), entity("Customer")));
    private final Fake manager = fake().answering("isOpen", true)
            .answeringWith("getTransaction", none -> transaction.as(EntityTransaction.class))
            .answeringWith("getMetamodel", none -> model.as(Metamodel.class))
            .answeringWith("createQuery", jpql -> query.as(TypedQuery.class))
            .answeringWith("createNativeQuery", sql -> query.as(Query.class));
    private final Fake factory = fake().answering("isOpen", true)
            .answeringWith("createEntityManager", none -> manager.as(EntityManager.class));

    private Fake fake() {
        return Fake.recordingTo(calls);
    }

    private static EntityType<?> entity(String name) {
        return Fake.withoutRecord().answering("getName", name).as(EntityType.class);
    }

    private CheckResult run(String... options) {
        return Running.run("jpa", factory.as(EntityManagerFactory.class), options);
    }

    private List<String> steps() {
        return calls.stream().filter(call -> !call.startsWith("set")).toList();
    }

    @Test
    void theFirstEntityAnswersWithoutALookIntoItsTable() {
        assertThat(run().state()).isEqualTo(CheckState.PASSED);

        assertThat(steps())
                .containsExactly(
                        "createEntityManager()",
                        "begin()",
                        "createQuery(SELECT COUNT(e) FROM Customer e WHERE 1 = 0)",
                        "rollback()",
                        "close()");
    }

    @Test
    void aUnitWithoutEntitiesAnswersAPlainQuery() {
        model.answering("getEntities", Set.of());

        run();

        assertThat(steps()).contains("createNativeQuery(SELECT 1)");
    }

    @Test
    void theTransactionsOfTheServerAreNotTouched() {
        manager.throwing("getTransaction", new IllegalStateException("JTA"));

        assertThat(run().state()).isEqualTo(CheckState.PASSED);
        assertThat(steps()).doesNotContain("begin()", "rollback()").endsWith("close()");
    }

    @Test
    void anEntityManagerOfTheServerStaysOpen() {
        assertThat(Running.run("jpa", manager.as(EntityManager.class)).state()).isEqualTo(CheckState.PASSED);

        assertThat(steps()).doesNotContain("close()").endsWith("rollback()");
    }

    @Test
    void aFailedQueryLeavesNothingOpen() {
        query.throwing("getResultList", new PersistenceException("no such column"));

        assertThat(ReadyMade.message(run("query", "SELECT x"))).contains("no such column");
        assertThat(steps()).endsWith("rollback()", "close()");
    }

    @Test
    void theFirstColumnIsCompared() {
        query.answering("getResultList", List.<Object>of(new Object[] {"standby", 1}));

        assertThat(ReadyMade.message(run("native-query", "SELECT role, 1", "expect", "primary")))
                .contains("answers 'standby' instead of 'primary'");
    }

    @Test
    void aNumberIsMeasured() {
        query.answering("getResultList", List.of(12L));

        assertThat(run("query", "SELECT COUNT(o) FROM Order o", "measure", "high-number", "failed", "10")
                        .state())
                .isEqualTo(CheckState.FAILED);
    }

    @Test
    void anEmptyAnswerFails() {
        query.answering("getResultList", List.of());

        assertThat(ReadyMade.message(run("query", "SELECT o FROM Order o"))).contains("has no row");
    }

    @Test
    void aClosedUnitFails() {
        factory.answering("isOpen", false);

        assertThat(ReadyMade.message(run())).contains("is closed");
    }

    @Test
    void twoQueriesAreAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("jpa", "jndi-name", "x", "query", "a", "native-query", "b"))
                .contains("both set");
    }
}
