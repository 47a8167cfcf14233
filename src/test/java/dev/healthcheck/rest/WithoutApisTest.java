package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.cdi.Injectables;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.testing.HidingLoader;
import dev.healthcheck.testing.Quiet;
import dev.healthcheck.testing.WithoutWarmUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start of an application that lacks an API or an implementation. */
@ExtendWith(Quiet.class)
@ExtendWith(WithoutWarmUp.class)
class WithoutApisTest {
    private static final String GOOD = "30s";
    private static final String BAD = "soon";

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.json.bind", "org.eclipse.yasson"})
    void withoutJsonBTheStartSaysWhatToAddBesideAllOtherProblems(String hidden) throws Exception {
        assertThat(start(BAD, hidden))
                .contains("HC0001", "2 problems", "healthcheck.timeout")
                .contains("JSON-B (jakarta.json.bind) or its implementation is missing; add org.eclipse:yasson")
                .contains("io.quarkus:quarkus-jsonb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.json.", "org.eclipse.parsson"})
    void withoutJsonPTheStartSaysWhatToAdd(String hidden) throws Exception {
        assertThat(start(GOOD, hidden))
                .contains("HC0001", "1 problem")
                .contains("JSON-P (jakarta.json) or its implementation is missing; add org.eclipse:yasson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.servlet",
                "jakarta.validation",
                "jakarta.transaction",
                "jakarta.enterprise.concurrent",
                "org.eclipse.microprofile",
                "jakarta.persistence",
                "jakarta.mail",
                "jakarta.jms",
                "javax.cache"
            })
    void anApplicationNeedsNoOtherApi(String hidden) throws Exception {
        assertThat(start(GOOD, hidden)).contains("\"status\":\"success\"").contains("\"checker\":\"search\"");
    }

    @Test
    void anApplicationWithoutJaxRsStartsForItsStatusFile() throws Exception {
        assertThat(start(GOOD, "jakarta.ws.rs")).contains("\"checker\":\"search\"");
    }

    private static String start(String timeout, String hidden) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        HidingLoader loader = new HidingLoader(WithoutApisTest.class.getClassLoader(), hidden);
        Thread.currentThread().setContextClassLoader(loader);
        try {
            @SuppressWarnings("unchecked")
            Function<String, String> application =
                    (Function<String, String>) Class.forName(Application.class.getName(), true, loader)
                            .getDeclaredConstructor()
                            .newInstance();
            return application.apply(timeout);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Starts with a setting, and returns its report, or the message that refuses it. */
    public static final class Application implements Function<String, String> {
        private static final String[] BEANS = {
            "Announcement", "HealthCheckResource", "MaintenanceResource", "RouteFilter", "CachedReportFilter"
        };

        @Override
        public String apply(String timeout) {
            Weld weld = new Weld()
                    .disableDiscovery()
                    .addBeanClasses(HealthCheckRuntime.class, Injectables.class, Settings.class);
            for (String bean : BEANS) {
                add(weld, "dev.healthcheck.rest." + bean);
            }
            Settings.timeout = timeout;
            try (WeldContainer container = weld.initialize()) {
                container.select(HealthCheckRegistry.class).get().addCheck("search", () -> CheckResult.passed("found"));
                return report(container.select(HealthCheckRuntime.class).get());
            } catch (RuntimeException | Error refused) {
                return refused.toString();
            }
        }

        /** As containers do, it leaves out classes that need an absent API. */
        private static void add(Weld weld, String name) {
            try {
                Class<?> type = Class.forName(name);
                type.getMethods();
                weld.addBeanClass(type);
            } catch (ClassNotFoundException | LinkageError absent) {
                // The next one may be complete.
            }
        }

        private static String report(HealthCheckRuntime runtime) {
            byte[] bytes = runtime.engine()
                    .health()
                    .current(Selection.ALL)
                    .bodies()
                    .get(runtime.engine().formats().named("json"), true)
                    .bytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The settings of the application. */
    @ApplicationScoped
    static class Settings {
        static String timeout = GOOD;

        @Produces
        @Singleton
        HealthCheckConfig config() {
            return HealthCheckConfig.builder()
                    .set("healthcheck.timeout", timeout)
                    .build();
        }
    }
}
