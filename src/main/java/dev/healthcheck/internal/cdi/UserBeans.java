package dev.healthcheck.internal.cdi;

import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.spi.CheckExceptionHandler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The beans that change the behaviour of the library, and may exist only once. */
final class UserBeans {
    private final Beans beans;
    private final DeploymentProblems problems;

    UserBeans(Beans beans, DeploymentProblems problems) {
        this.beans = beans;
        this.problems = problems;
    }

    /** {@return the settings in code, if they exist, before the others} */
    List<SettingSource> settingsThen(SettingSource others) {
        HealthCheckConfig config = atMostOne(HealthCheckConfig.class);
        return config == null
                ? List.of(others)
                : List.of(SettingSource.of(settings(config), HealthCheckConfig.class.getSimpleName()), others);
    }

    private Map<String, String> settings(HealthCheckConfig config) {
        try {
            return Map.copyOf(config.settings());
        } catch (RuntimeException e) {
            problems.add("the HealthCheckConfig bean has no settings: %s; allowed: a map without nulls".formatted(e));
            return Map.of();
        }
    }

    @Nullable
    CheckExceptionHandler exceptionHandler() {
        return atMostOne(CheckExceptionHandler.class);
    }

    private <T> @Nullable T atMostOne(Class<T> type) {
        List<T> found = beans.chosen(type);
        if (found.size() > 1) {
            problems.add(
                    "there are %s beans of the type %s; allowed: at most one".formatted(found.size(), type.getName()));
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
