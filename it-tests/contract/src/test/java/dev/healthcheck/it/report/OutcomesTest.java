package dev.healthcheck.it.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Each test counts, and counts once. */
class OutcomesTest {

    @Test
    void eachCaseHasItsOutcome() {
        Outcomes outcomes = outcomesOf(Mixed.class);

        assertThat(outcomes.passed()).isEqualTo(2);
        assertThat(outcomes.failed()).containsExactly("OutcomesTest$Mixed.ofSeveral[2]");
        assertThat(outcomes.skipped())
                .containsEntry("it has no oven", List.of("OutcomesTest$Mixed.skipsItself"))
                .containsEntry("not today", List.of("OutcomesTest$Mixed.isSkipped"));
    }

    @Test
    void aClassThatIsSkippedAsAWholeCountsWithEachOfItsTests() {
        assertThat(outcomesOf(AllSkipped.class).skipped())
                .containsEntry("no names", List.of("OutcomesTest$AllSkipped.one", "OutcomesTest$AllSkipped.two"));
    }

    @Test
    void aClassThatFailsAsAWholeCountsWithEachOfItsTests() {
        assertThat(outcomesOf(AllFailed.class).failed())
                .containsExactly("OutcomesTest$AllFailed.one", "OutcomesTest$AllFailed.two");
    }

    private static Outcomes outcomesOf(Class<?> type) {
        Recording recording = new Recording();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .build();
        LauncherFactory.create(config).execute(request, recording);
        return recording.outcomes;
    }

    private static final class Recording implements TestExecutionListener {
        private final Outcomes outcomes = new Outcomes();
        private TestPlan plan;

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            outcomes.skipped(plan, test, reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            outcomes.finished(plan, test, result);
        }
    }

    static class Mixed {
        @Test
        void passes() {}

        @Test
        void skipsItself() {
            assumeTrue(false, "it has no oven");
        }

        @Disabled("not today")
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void isSkipped(int number) {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void ofSeveral(int number) {
            assertThat(number).isEqualTo(1);
        }
    }

    static class AllSkipped {
        @BeforeAll
        static void none() {
            assumeTrue(false, "no names");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }

    static class AllFailed {
        @BeforeAll
        static void breaks() {
            throw new IllegalStateException("it breaks");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }
}
