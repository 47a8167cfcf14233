package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.page.NoticePage;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Makes the responses without a report: JSON for programs, a page with the same status for browsers. */
final class Notices {
    private static final String NO_ACCESS = "No access";

    private Notices() {}

    /** {@return the response for a caller without access to a detail, which has no other format than JSON} */
    static Response.ResponseBuilder refusal(Asked asked, Settings settings, Detail detail) {
        return refusal(
                Formats.prefersPage(asked.header(Asked.ACCEPT)),
                settings,
                settings.access().details(),
                detail);
    }

    /** {@return the response for a caller without access to a detail} */
    static Response.ResponseBuilder refusal(boolean isPage, Settings settings, Access access, Detail detail) {
        return isPage
                ? refusal(settings, access, access.advice(detail.subject(), Detail.SETTING))
                : Responses.refusal(access, detail.refusal());
    }

    /** {@return the response with a page for a caller without access} */
    static Response.ResponseBuilder refusal(Settings settings, Access access, String sentences) {
        return Responses.refusal(access, page(settings, NO_ACCESS, sentences, access.byLogin()));
    }

    /** @param message a text without control characters, and without a full stop at its end */
    static Response.ResponseBuilder error(boolean isPage, Settings settings, int status, String message) {
        return isPage
                ? Responses.of(status, page(settings, heading(status), capitalized(message) + ".", false))
                : Responses.error(status, message);
    }

    private static String heading(int status) {
        return switch (status) {
            case 403 -> NO_ACCESS;
            case 404 -> "Not found";
            case 406 -> "Unknown format";
            default -> "Bad request";
        };
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Body page(Settings settings, String heading, String sentences, boolean login) {
        return Body.page(new NoticePage(settings.page()).write(heading, sentences, login));
    }
}
