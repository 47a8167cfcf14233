package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.page.EnvironmentPage;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Decides whether a caller may see the environment report, and each part of it. */
final class EnvironmentAccess {
    private static final String POLICY = "Content-Security-Policy";

    private EnvironmentAccess() {}

    /** {@return the response with a page for browsers in place of its JSON} */
    static Response.ResponseBuilder asPage(Response.ResponseBuilder refusal, Settings settings) {
        Access access = settings.access().environment();
        String reason = access.closed()
                ? "The environment report is closed. The setting healthcheck.environment.access opens it."
                : access.byToken()
                        ? "The environment report is for callers that send the token in the header Authorization. A"
                                + " browser does not send it; ask with curl."
                        : "The environment report is for users who have logged in, and have the right role. Log in to"
                                + " this application, and load this page again.";
        Body page = Body.page(new EnvironmentPage(settings.page(), "").refused(reason));
        return refusal.entity(page.bytes())
                .type(MediaType.valueOf(page.mediaType()))
                .header(POLICY, null)
                .header(POLICY, page.policy());
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
