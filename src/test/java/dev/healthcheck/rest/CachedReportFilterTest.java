package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.cdi.Injectables;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.testing.Quiet;
import dev.healthcheck.testing.WithoutWarmUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jboss.weld.environment.se.Weld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Quiet.class)
@ExtendWith(WithoutWarmUp.class)
class CachedReportFilterTest {
    private static final String TOKEN = "0123456789abcdef";

    private final CachedReportFilter filter = new CachedReportFilter();
    private @Nullable SeContainer container;
    private HealthCheckRuntime runtime;

    /** Lets in who shows the token. */
    @ApplicationScoped
    static class ByToken {
        @Produces
        @Singleton
        HealthCheckConfig config() {
            return HealthCheckConfig.builder()
                    .details("token")
                    .set("healthcheck.token", TOKEN)
                    .build();
        }
    }

    @AfterEach
    void close() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void theReportThatWasWrittenLastIsTheAnswer() {
        start();
        String report = text(current()
                .bodies()
                .get(runtime.engine().formats().named("json"), true)
                .bytes());

        Response answer = filtered("healthcheck");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(textOf(answer)).isEqualTo(report).contains("\"checker\":\"search\"");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whereAReportHasToBeMadeTheResourceIsToMakeIt() {
        start();
        assertThat(filtered("healthcheck")).isNull();

        current();
        assertThat(filtered("healthcheck")).isNotNull();

        container.select(HealthCheckRegistry.class).get().removeCheck("search");
        assertThat(filtered("healthcheck")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"healthcheck?fresh", "healthcheck?a=b&fresh=true", "healthcheck?tags=db", "healthcheck?tags=,"})
    void aRequestThatNeedsARunIsForTheResource(String path) {
        start();
        current();

        assertThat(filtered(path)).isNull();
    }

    @Test
    void whoMayNotSeeTheDetailsGetsTheStatus() {
        start(ByToken.class);
        current();

        assertThat(textOf(filtered("healthcheck"))).isEqualTo("{\"status\":\"success\"}");
        assertThat(textOf(filtered("healthcheck", "aUTHORIZATION", "Bearer " + TOKEN)))
                .contains("\"checker\":\"search\"");
    }

    @Test
    void whereNoCdiContainerRunsItLeavesEveryRequestAlone() {
        assertThat(filtered("healthcheck")).isNull();
    }

    @Test
    void madeWithoutCdiItLooksForTheRuntimeOfTheApplication() {
        start();
        current();
        CachedReportFilter ofJaxRs = new CachedReportFilter();

        assertThat(filtered(ofJaxRs, "healthcheck").getStatus()).isEqualTo(200);
    }

    private Snapshot current() {
        return runtime.engine().health().current(Selection.ALL);
    }

    private void start(Class<?>... beans) {
        container = new Weld()
                .disableDiscovery()
                .addBeanClass(HealthCheckRuntime.class)
                .addBeanClass(Injectables.class)
                .addBeanClasses(beans)
                .initialize();
        runtime = container.select(HealthCheckRuntime.class).get();
        filter.use(runtime);
        container.select(HealthCheckRegistry.class).get().addCheck("search", () -> CheckResult.passed("found"));
    }

    /** {@return the answer, or null where the request goes on to the resource} */
    private Response filtered(String path, String... header) {
        return filtered(filter, path, header);
    }

    private static Response filtered(CachedReportFilter filter, String path, String... header) {
        URI base = URI.create("http://shop/api/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve(path), "GET", null, new MapPropertiesDelegate(), null);
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        filter.filter(request);
        return request.getAbortResponse();
    }

    private static String textOf(Response answer) {
        return text((byte[]) answer.getEntity());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
