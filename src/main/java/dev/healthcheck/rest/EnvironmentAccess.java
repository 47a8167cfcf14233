package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.engine.Settings;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Decides whether a caller may see the environment report, and each part of it. */
final class EnvironmentAccess {
    private EnvironmentAccess() {}

    /** {@return the response with a page for a browser without access} */
    static Response.ResponseBuilder refusalPage(Settings settings) {
        Access access = settings.access().environment();
        return Notices.refusal(
                settings, access, access.advice("The environment report is", "healthcheck.environment.access"));
    }

    /** {@return the response for a caller without access; null for a caller with access} */
    static Response.@Nullable ResponseBuilder refusal(AccessSettings settings, Asked asked) {
        Access access = settings.environment();
        if (access.closed()) {
            return Responses.error(
                    403,
                    "the environment report is closed; healthcheck.environment.access opens it:"
                            + " public, authenticated, role:NAME or token");
        }
        return asked.isAllowed(access, settings.token())
                ? null
                : Responses.refusal(
                        access, "healthcheck.environment.access does not let you see the environment report");
    }
}
