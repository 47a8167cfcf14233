package dev.healthcheck.rest;

import dev.healthcheck.internal.engine.EnvironmentReporter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the environment report, each with the path below that of the report. */
final class EnvironmentParts {
    private static final String CONFIG = "config/";

    private EnvironmentParts() {}

    /** {@return whether the path is that of a section, or may be that of a key of the configuration} */
    static boolean exists(String below, EnvironmentReporter environment) {
        String part = withoutSlash(below);
        return environment.hasSection(part) || (isKey(part) && environment.showsConfig());
    }

    /** {@return the part as JSON, or its difference from the start; null if there is none} */
    static byte @Nullable [] json(
            String below, boolean diff, EnvironmentReporter environment, Map<String, Object> jaxRsProperties) {
        String part = withoutSlash(below);
        if (environment.hasSection(part)) {
            return diff ? environment.differences(part, jaxRsProperties) : environment.section(part, jaxRsProperties);
        }
        return isKey(part) ? environment.configured(part.substring(CONFIG.length()), jaxRsProperties) : null;
    }

    private static boolean isKey(String part) {
        return part.startsWith(CONFIG) && part.length() > CONFIG.length();
    }

    /** {@return the part, for example a section} A server may have taken the slash at the end away. */
    static String withoutSlash(String below) {
        return below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
    }
}
