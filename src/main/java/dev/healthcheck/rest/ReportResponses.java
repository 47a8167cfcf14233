package dev.healthcheck.rest;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.engine.HealthReporter;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Format;
import dev.healthcheck.internal.format.ResponseSettings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Makes the responses for reports, with the headers for caches and conditional requests. */
final class ReportResponses {
    private static final String AGE = "Age";

    private final Settings settings;
    private final HealthReporter health;

    ReportResponses(Settings settings, HealthReporter health) {
        this.settings = settings;
        this.health = health;
    }

    /**
     * {@return the response: with the full report if {@code allowed}, else with the status only}
     *
     * @param isNegotiated whether the header {@code Accept} has chosen the format
     */
    Response.ResponseBuilder of(
            Snapshot snapshot, Selection selection, Format format, boolean isNegotiated, boolean allowed, Asked asked) {
        ResponseSettings configured = settings.response(selection, snapshot.state());
        int status =
                asked.isMicroProfile() ? statusOfMicroProfile(snapshot.state().passed()) : configured.status();
        Body body = snapshot.bodies().get(format, allowed);
        boolean compressed = ContentCoding.compresses(body, asked);
        String tag = body.tag(compressed);
        boolean isKnown =
                asked.conditional() && status < 300 && EntityTags.matches(asked.header(HttpHeaders.IF_NONE_MATCH), tag);
        Response.ResponseBuilder response =
                isKnown ? Response.notModified() : Responses.encoded(status, body, compressed);
        response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.LAST_MODIFIED, snapshot.lastModified());
        Access details = settings.details(selection);
        Vary.add(response, isNegotiated, body, details);
        addAges(response, snapshot, details);
        // Replaces each header, so that a configured value overrides the library's value.
        configured
                .headers()
                .forEach((name, value) -> response.header(name, null).header(name, value));
        return response;
    }

    /** {@return the status code of the specification} The settings do not change it. */
    static int statusOfMicroProfile(boolean up) {
        return up ? 200 : 503;
    }

    /** A cache may keep a success only: it must not show a success after a failure. */
    private void addAges(Response.ResponseBuilder response, Snapshot snapshot, Access details) {
        long left = health.secondsLeft(snapshot);
        if (settings.httpCache() && snapshot.state() == CheckState.PASSED && left > 0) {
            // Without Age, because it says that the origin did not validate the report now: RFC 9111, 5.1.
            response.header(
                    HttpHeaders.CACHE_CONTROL,
                    (details.open() || details.closed() ? "" : "private, ") + "max-age=" + left + ", must-revalidate");
            return;
        }
        response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(AGE, health.age(snapshot));
        if (!snapshot.state().passed()) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, snapshot.isPending() ? 1 : left + 1));
        }
    }
}
