package dev.healthcheck.internal.registry;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.settings.CheckSettings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Something that is run under a time limit and whose result may be kept: a check, or a section.
 *
 * <p>No record: two works are never equal, so that one added under the name of one removed shares nothing with it.
 */
public final class Work {
    private final String name;
    private final Callable<@Nullable CheckResult> body;
    private final CheckSettings settings;

    public Work(String name, Callable<@Nullable CheckResult> body, CheckSettings settings) {
        this.name = name;
        this.body = body;
        this.settings = settings;
    }

    public String name() {
        return name;
    }

    public Callable<@Nullable CheckResult> body() {
        return body;
    }

    public CheckSettings settings() {
        return settings;
    }
}
