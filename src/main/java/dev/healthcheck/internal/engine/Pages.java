package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.page.EnvironmentPage;
import dev.healthcheck.internal.page.HealthPage;
import dev.healthcheck.internal.page.PageContext;
import dev.healthcheck.internal.trend.TrendView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the pages for browsers of the parts of an engine. */
final class Pages {
    private Pages() {}

    static HealthPage health(EngineBuilder with, Registry registry, Transitions transitions, Json json) {
        return new HealthPage(new PageContext(
                with.settings.page(),
                with.settings.service().serviceId(),
                with.settings.service().version(),
                with.clock.instant(),
                name -> trend(registry.check(name), with.ticker),
                transitions::last,
                () -> groups(with.settings.groups(), registry),
                json::write));
    }

    static EnvironmentPage environment(Settings settings) {
        return new EnvironmentPage(
                settings.page(),
                Places.up(settings.routes().environment())
                        + settings.routes().health().substring(1));
    }

    private static @Nullable TrendView trend(@Nullable CheckCell check, LongSupplier ticker) {
        return check == null ? null : check.trend().view(ticker.getAsLong());
    }

    private static Map<String, List<String>> groups(Map<String, GroupSettings> groups, Registry registry) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        groups.forEach((name, group) -> members.put(
                name,
                registry.checks().stream()
                        .filter(check -> group.has(
                                check.name(), check.settings().metadata().tags()))
                        .map(CheckCell::name)
                        .toList()));
        return members;
    }
}
